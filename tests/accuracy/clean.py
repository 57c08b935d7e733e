#!/usr/bin/env python3
"""How often gaolint cries wolf on published text.

    tests/accuracy/clean.py BINARY CORPUS_DIR            the table of docs/accuracy.md
    tests/accuracy/clean.py BINARY CORPUS_DIR --unread   findings nobody has judged yet, with their context
    tests/accuracy/clean.py BINARY CORPUS_DIR --judge true|false < KEYS

CORPUS_DIR has one folder per kind of document. A person reads each finding of severity warning or error once
and says whether the text is really wrong; verdicts.tsv keeps that by a digest of place and context, so that
no published text is copied here and a changed rule shows only what is new.
"""

import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import sys

VERDICTS = pathlib.Path(__file__).with_name("verdicts.tsv")
COUNTED = ("error", "warning")
CONTEXT = 30  # characters on each side that identify a finding


def read_verdicts():
    if not VERDICTS.exists():
        return {}
    rows = (line.rstrip("\n").split("\t") for line in VERDICTS.open(encoding="utf-8"))
    return {row[0]: row[2] for row in rows if len(row) >= 3 and not row[0].startswith("#")}


def run(binary, folder):
    """All findings of a folder, each with its context and key."""
    result = subprocess.run([binary, "check", "--format", "json", str(folder)], capture_output=True, check=False)
    if result.returncode not in (0, 1):
        sys.exit(result.stderr.decode())
    texts = {}
    for finding in json.loads(result.stdout)["findings"]:
        name = finding["file"]
        if name not in texts:
            texts[name] = pathlib.Path(name).read_bytes()
        begin, end = (finding["range"][side]["offset"] for side in ("start", "end"))
        before = texts[name][max(0, begin - 3 * CONTEXT):begin].decode("utf-8", "ignore")
        after = texts[name][end:end + 3 * CONTEXT].decode("utf-8", "ignore")
        mark = texts[name][begin:end].decode("utf-8", "ignore")
        finding["context"] = (before + "⟦" + mark + "⟧" + after).replace("\n", "⏎")
        identity = "\0".join((pathlib.Path(name).name, finding["rule"], finding["context"]))
        finding["key"] = hashlib.sha256(identity.encode()).hexdigest()[:16]
        yield finding


def characters(folder):
    return sum(len(p.read_text("utf-8", "replace")) for p in folder.rglob("*") if p.is_file())


def show_table(binary, folders, verdicts):
    print("| folder | 10,000 characters | findings | false | not judged | false in 10,000 | errors found |")
    print("|---|---|---|---|---|---|---|")
    for folder in folders:
        size = characters(folder) / 10000
        judged = collections.Counter(
            verdicts.get(f["key"], "unread") for f in run(binary, folder) if f["severity"] in COUNTED)
        print(f"| {folder.name} | {size:.1f} | {sum(judged.values())} | {judged['false']} | {judged['unread']} | "
              f"{judged['false'] / size:.3f} | {judged['true']} |")


def show_unread(binary, folders, verdicts, all_severities):
    for folder in folders:
        for f in run(binary, folder):
            if (all_severities or f["severity"] in COUNTED) and f["key"] not in verdicts:
                place = f"{folder.name}/{pathlib.Path(f['file']).name}:{f['range']['start']['line']}"
                print(f["key"], f["rule"], f["severity"], place, f["context"], f["message"], sep="\t")


def judge(binary, folders, verdict):
    wanted = {line.split("\t")[0].strip() for line in sys.stdin if line.strip()}
    with VERDICTS.open("a", encoding="utf-8") as out:
        for folder in folders:
            for f in run(binary, folder):
                if f["key"] in wanted:
                    wanted.discard(f["key"])
                    out.write(f"{f['key']}\t{f['rule']}\t{verdict}\t{folder.name}\n")
    if wanted:
        sys.exit("no such finding: " + " ".join(sorted(wanted)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--unread", action="store_true")
    parser.add_argument("--all", action="store_true", help="with --unread: info and hint too")
    parser.add_argument("--judge", choices=("true", "false"))
    parser.add_argument("--folder", action="append", help="only this folder")
    arguments = parser.parse_args()
    folders = sorted(p for p in arguments.corpus.iterdir()
                     if p.is_dir() and (not arguments.folder or p.name in arguments.folder))
    verdicts = read_verdicts()
    if arguments.judge:
        judge(arguments.binary, folders, arguments.judge)
    elif arguments.unread:
        show_unread(arguments.binary, folders, verdicts, arguments.all)
    else:
        show_table(arguments.binary, folders, verdicts)


if __name__ == "__main__":
    main()
