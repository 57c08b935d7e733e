"""The templates for pipelines: their commands are run, as a pipeline would, on a draft.

ci_examples_test.py PROJECT BUILD_DIRECTORY; exit code 77: no YAML reader. Where check-jsonschema (0.39.0 was tried) is
installed the files are also held against the schemas of GitHub and GitLab that it brings, and where pre-commit is those
for hooks against what it says itself.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

try:
    import yaml
except ImportError:
    print("skipped: no python3-yaml", file=sys.stderr)
    sys.exit(77)


def run(script, directory, **environment):
    return subprocess.run(
        ["bash", "-c", script], cwd=directory, env={**os.environ, **environment},
        capture_output=True, text=True, check=False)


def check_gitlab(project, drafts):
    job = yaml.safe_load((project / "examples/ci/gitlab-ci.yml").read_text())["gaolint"]
    done = run("\n".join(job["script"]), drafts, **job["variables"])
    assert done.returncode == 1, done.stderr
    report = json.loads((drafts / job["artifacts"]["reports"]["codequality"]).read_text())
    assert report[0]["location"]["path"] == "draft.txt", report


def check_action(project, drafts, build):
    action = yaml.safe_load((project / "action.yml").read_text())
    defaults = {name: given["default"] for name, given in action["inputs"].items()}
    step = action["runs"]["steps"][-1]
    environment = {name: defaults[value.split("inputs.")[1].split()[0]]
                   for name, value in step["env"].items()}
    with tempfile.TemporaryDirectory() as checkout:
        # ./dev would build first; what is to be tried here is the command.
        dev = pathlib.Path(checkout) / "dev"
        dev.write_text(f'#!/bin/sh\nexec "{build}/gaolint" "$@"\n')
        dev.chmod(0o755)
        done = run(step["run"], drafts, GITHUB_ACTION_PATH=checkout, **environment)
        given = run(step["run"], drafts, GITHUB_ACTION_PATH=checkout,
                    GAOLINT_PATHS="draft.txt good.md", GAOLINT_ARGUMENTS="--ignore spelling --jobs 1")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::") and "file=draft.txt" in done.stdout, done.stdout
    assert given.returncode == 0 and not given.stdout, given


def check_hooks(project):
    hooks = {hook["id"] for hook in yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text())}
    config = yaml.safe_load((project / "examples/ci/pre-commit-config.yaml").read_text())
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks
    workflow = yaml.safe_load((project / "examples/ci/github-workflow.yml").read_text())
    inputs = yaml.safe_load((project / "action.yml").read_text())["inputs"]
    used = [step.get("with", {}) for step in workflow["jobs"]["gaolint"]["steps"]]
    assert all(set(given) <= set(inputs) for given in used)


def check_by_others(project):
    """What is wrong with the files as those say who read them."""
    commands = [["check-jsonschema", "--builtin-schema", schema, str(project / file)] for schema, file in (
        ("vendor.github-actions", "action.yml"),
        ("vendor.github-workflows", "examples/ci/github-workflow.yml"),
        ("vendor.gitlab-ci", "examples/ci/gitlab-ci.yml"))]
    commands += [["pre-commit", "validate-manifest", str(project / ".pre-commit-hooks.yaml")],
                 ["pre-commit", "validate-config", str(project / "examples/ci/pre-commit-config.yaml")]]
    for command in commands:
        if shutil.which(command[0]) is None:
            print("skipped: no", command[0], file=sys.stderr)
            continue
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        assert done.returncode == 0 and "WARNING" not in said, said


def main():
    project, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    os.environ["PATH"] = f"{build}:{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as scratch:
        drafts = pathlib.Path(scratch)
        (drafts / "draft.txt").write_text("要再接再励，把工作做好。\n")
        (drafts / "good.md").write_text("要把工作做好。\n")
        check_gitlab(project, drafts)
        check_action(project, drafts, build)
    check_hooks(project)
    check_by_others(project)


main()
