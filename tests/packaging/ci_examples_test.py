"""The templates for pipelines: their commands are run, as a pipeline would, on a draft.

ci_examples_test.py PROJECT BUILD_DIRECTORY; exit code 77: no YAML reader.
"""

import json
import os
import pathlib
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
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::") and "file=draft.txt" in done.stdout, done.stdout


def check_hooks(project):
    hooks = {hook["id"] for hook in yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text())}
    config = yaml.safe_load((project / "examples/ci/pre-commit-config.yaml").read_text())
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks
    workflow = yaml.safe_load((project / "examples/ci/github-workflow.yml").read_text())
    inputs = yaml.safe_load((project / "action.yml").read_text())["inputs"]
    used = [step.get("with", {}) for step in workflow["jobs"]["gaolint"]["steps"]]
    assert all(set(given) <= set(inputs) for given in used)


def main():
    project, build = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    os.environ["PATH"] = f"{build}:{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as scratch:
        drafts = pathlib.Path(scratch)
        (drafts / "draft.txt").write_text("要再接再励，把工作做好。\n")
        check_gitlab(project, drafts)
        check_action(project, drafts, build)
    check_hooks(project)


main()
