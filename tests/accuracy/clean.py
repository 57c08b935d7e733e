#!/usr/bin/env python3
"""How often gaolint cries wolf on published text.

    tests/accuracy/clean.py BINARY CORPUS_DIR            the table of docs/accuracy.md
    tests/accuracy/clean.py BINARY CORPUS_DIR --unread   findings nobody has judged yet, with their context
    tests/accuracy/clean.py BINARY CORPUS_DIR --unread --all --sample 20   info and hint too, so many of each rule
    tests/accuracy/clean.py BINARY CORPUS_DIR --judge true|false < KEYS
    tests/accuracy/clean.py BINARY CORPUS_DIR --evidence          writes rules/evidence.tsv
    tests/accuracy/clean.py BINARY CORPUS_DIR --evidence --check  says whether that is up to date

CORPUS_DIR has one folder per kind of document. A person reads each finding of severity warning or error once
and says whether the text is really wrong; verdicts.tsv keeps that by a digest of place and context, so that
no published text is copied here and a changed rule shows only what is new.
"""

import argparse
import collections
import pathlib
import sys

import evidence
from findings import COUNTED, VERDICTS, characters, place, read_verdicts, run


def show_table(binary, folders, verdicts):
    print("| folder | 10,000 characters | findings | false | not judged | false in 10,000 | errors found |")
    print("|---|---|---|---|---|---|---|")
    for folder in folders:
        size = characters(folder) / 10000
        judged = collections.Counter(
            verdicts.get(f["key"], "unread") for f in run(binary, folder) if f["severity"] in COUNTED)
        print(f"| {folder.name} | {size:.1f} | {sum(judged.values())} | {judged['false']} | {judged['unread']} | "
              f"{judged['false'] / size:.3f} | {judged['true']} |")


def show_unread(binary, folders, verdicts, all_severities, sample):
    """Of each rule at most `sample`, in the order of their keys: as good as drawn by lot, and the same each time."""
    shown = collections.Counter()
    unread = [f for folder in folders for f in run(binary, folder)
              if (all_severities or f["severity"] in COUNTED) and f["key"] not in verdicts]
    for f in sorted(unread, key=lambda f: (f["rule"], f["key"])):
        shown[f["rule"]] += 1
        if sample is None or shown[f["rule"]] <= sample:
            print(f["key"], f["rule"], f["severity"], place(f), f["context"], f["message"], sep="\t")


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
    parser.add_argument("--sample", type=int, help="with --unread: of each rule at most so many")
    parser.add_argument("--evidence", action="store_true")
    parser.add_argument("--check", action="store_true", help="with --evidence: only compare")
    parser.add_argument("--judge", choices=("true", "false"))
    parser.add_argument("--folder", action="append", help="only this folder")
    arguments = parser.parse_args()
    if not arguments.corpus.is_dir():
        print(f"skipped: there is no corpus at {arguments.corpus}")
        sys.exit(77)
    if arguments.evidence:
        (evidence.check if arguments.check else evidence.write)(arguments.binary, arguments.corpus)
        return
    folders = sorted(p for p in arguments.corpus.iterdir()
                     if p.is_dir() and (not arguments.folder or p.name in arguments.folder))
    verdicts = read_verdicts()
    if arguments.judge:
        judge(arguments.binary, folders, arguments.judge)
    elif arguments.unread:
        show_unread(arguments.binary, folders, verdicts, arguments.all, arguments.sample)
    else:
        show_table(arguments.binary, folders, verdicts)


if __name__ == "__main__":
    main()
