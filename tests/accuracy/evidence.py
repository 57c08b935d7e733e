"""The evidence for each rule: how often it fired on published text, and how often it was right there.

rules/evidence.tsv holds it and is built into gaolint, which shows it in `gaolint explain` and on the rules' pages.
A row is a rule: its findings, how many of them a person has read (verdicts.tsv), how many of those were real faults.
"""

import collections
import datetime
import pathlib
import sys

from findings import all_rules, characters, corpus_digest, read_verdicts, run

EVIDENCE = pathlib.Path(__file__).resolve().parents[2] / "rules" / "evidence.tsv"
HEAD = "# How often each rule fired on published text, and was right. Written by tests/accuracy/clean.py --evidence."


def measure(binary, corpus):
    """(digest, characters, rows) of all rules, those that are off by default too."""
    verdicts = read_verdicts()
    rules = all_rules(binary)
    count = {rule: collections.Counter() for rule in rules}
    for finding in run(binary, corpus, ["--select", ",".join(rules)]):
        count[finding["rule"]]["hits"] += 1
        count[finding["rule"]][verdicts.get(finding["key"], "unread")] += 1
    rows = [(rule, seen["hits"], seen["true"] + seen["false"], seen["true"]) for rule, seen in count.items()]
    return corpus_digest(corpus), characters(corpus), rows


def text_of(digest, size, rows, date):
    lines = [HEAD, "# The corpus: digest, characters, date; then each rule: findings, of them read, of those right.",
             f"corpus\t{digest}\t{size}\t{date}"]
    lines += ["\t".join(map(str, row)) for row in rows]
    return "\n".join(lines) + "\n"


def recorded():
    """(digest, date) of the corpus line; nothing where there is no file."""
    if EVIDENCE.exists():
        for line in EVIDENCE.read_text("utf-8").splitlines():
            cells = line.split("\t")
            if cells[0] == "corpus":
                return cells[1], cells[3]
    return None, None


def write(binary, corpus):
    EVIDENCE.write_text(text_of(*measure(binary, corpus), datetime.date.today().isoformat()), "utf-8")


def check(binary, corpus):
    """Ends the program with 1 where the file is not what would be written today, but for the date."""
    digest, date = recorded()
    measured = measure(binary, corpus)
    if digest != measured[0]:
        print(f"skipped: rules/evidence.tsv was measured on another corpus than {corpus}")
        sys.exit(77)
    old = EVIDENCE.read_text("utf-8").splitlines()
    new = text_of(*measured, date).splitlines()
    if old != new:
        for line in sorted(set(new) - set(old)):
            print("now:", line)
        sys.exit("rules/evidence.tsv is out of date; write it with tests/accuracy/clean.py BINARY CORPUS --evidence")
