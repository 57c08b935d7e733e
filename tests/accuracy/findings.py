"""What the accuracy jobs share: running gaolint, the place of a finding, and what people said of it.

A finding is known by a digest of its file's name, its rule and the text around it, so that verdicts outlive changes
of the rules, and so that no published text is copied into verdicts.tsv.
"""

import hashlib
import json
import pathlib
import subprocess
import sys

VERDICTS = pathlib.Path(__file__).with_name("verdicts.tsv")
COUNTED = ("error", "warning")
CONTEXT = 30  # characters on each side that identify a finding


def read_verdicts():
    """Of each judged finding, by its key: "true" or "false"."""
    if not VERDICTS.exists():
        return {}
    rows = (line.rstrip("\n").split("\t") for line in VERDICTS.open(encoding="utf-8"))
    return {row[0]: row[2] for row in rows if len(row) >= 3 and not row[0].startswith("#")}


def check(binary, paths, options=()):
    """The JSON report of `gaolint check`; ends the program where that could not be made."""
    result = subprocess.run([str(binary), "check", "--format", "json", *options, *map(str, paths)],
                            capture_output=True, check=False)
    if result.returncode not in (0, 1):
        sys.exit(result.stderr.decode())
    return json.loads(result.stdout)


def all_rules(binary):
    listed = subprocess.run([str(binary), "rules", "--format", "json"], capture_output=True, check=True)
    return sorted(rule["id"] for rule in json.loads(listed.stdout))


def located(report, root=pathlib.Path(".")):
    """The findings of a report, each with its `context` and `key`; paths are as seen from `root`."""
    texts = {}
    for finding in report["findings"]:
        name = finding["file"]
        if name not in texts:
            texts[name] = (root / name).read_bytes()
        begin, end = (finding["range"][side]["offset"] for side in ("start", "end"))
        before = texts[name][max(0, begin - 3 * CONTEXT):begin].decode("utf-8", "ignore")
        after = texts[name][end:end + 3 * CONTEXT].decode("utf-8", "ignore")
        mark = texts[name][begin:end].decode("utf-8", "ignore")
        finding["context"] = (before + "⟦" + mark + "⟧" + after).replace("\n", "⏎")
        identity = "\0".join((pathlib.Path(name).name, finding["rule"], finding["context"]))
        finding["key"] = hashlib.sha256(identity.encode()).hexdigest()[:16]
        yield finding


def run(binary, folder, options=()):
    """All findings of a folder, located."""
    return list(located(check(binary, [folder], options)))


def text_files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def characters(folder):
    return sum(len(path.read_text("utf-8", "replace")) for path in text_files(folder))


def corpus_digest(folder):
    """A digest of the names and bytes of all files: the same text gives the same figures."""
    digest = hashlib.sha256()
    for path in text_files(folder):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def place(finding):
    path = pathlib.Path(finding["file"])
    return f"{path.parent.name}/{path.name}:{finding['range']['start']['line']}"
