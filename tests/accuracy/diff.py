#!/usr/bin/env python3
"""What a change of the rules changes on published text.

    tests/accuracy/diff.py BEFORE AFTER --corpus CORPUS_DIR    two binaries
    tests/accuracy/diff.py before.json after.json              two saved outputs of `gaolint check --format json`

Prints, rule by rule, the findings that went (-), came (+) and changed their severity (~), each with its context and
the verdict of verdicts.tsv, where there is one. Only warnings and errors count, unless --all is given. Exit status: 1
where a finding came that nobody has judged to be a real fault, else 0.

The files that a saved output names are looked for in the directory of --root (where gaolint ran), the current one.
"""

import argparse
import collections
import json
import os
import pathlib
import sys

from findings import COUNTED, check, located, place, read_verdicts


def load(source, corpus, root):
    """The located findings of a binary run over the corpus, or of a saved output."""
    if os.access(source, os.X_OK):
        if corpus is None:
            sys.exit(f"{source} is a program: name the text to check with --corpus")
        return list(located(check(source.resolve(), [corpus])))
    return list(located(json.loads(source.read_text("utf-8")), root))


def by_key(found, all_severities):
    """Findings by what they are known by; the same fault twice in one context is two."""
    table = collections.defaultdict(list)
    for finding in found:
        if all_severities or finding["severity"] in COUNTED:
            table[finding["key"]].append(finding)
    return table


def changes(before, after):
    """(sign, finding, earlier severity) of everything that is not the same."""
    for key in before.keys() | after.keys():
        old, new = before.get(key, []), after.get(key, [])
        for earlier, later in zip(old, new):
            if earlier["severity"] != later["severity"]:
                yield "~", later, earlier["severity"]
        for finding in old[len(new):]:
            yield "-", finding, None
        for finding in new[len(old):]:
            yield "+", finding, None


def line(sign, finding, earlier, verdict):
    severity = finding["severity"] if earlier is None else f"{earlier} -> {finding['severity']}"
    return f"{sign} [{verdict}] {severity} {place(finding)}\n    {finding['context']}\n    {finding['message']}"


def show(changed, verdicts):
    """Prints the changes; how many came that are not known to be true."""
    rules = collections.defaultdict(list)
    for change in changed:
        rules[change[1]["rule"]].append(change)
    doubtful = 0
    for rule in sorted(rules):
        signs = collections.Counter(sign for sign, _, _ in rules[rule])
        print(f"## {rule}: " + ", ".join(f"{sign}{count}" for sign, count in sorted(signs.items())))
        for sign, finding, earlier in sorted(rules[rule], key=lambda c: (c[0], place(c[1]), c[1]["key"])):
            verdict = verdicts.get(finding["key"], "unread")
            doubtful += sign == "+" and verdict != "true"
            print(line(sign, finding, earlier, verdict))
        print()
    return doubtful


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=pathlib.Path)
    parser.add_argument("after", type=pathlib.Path)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--root", type=pathlib.Path, default=pathlib.Path("."))
    parser.add_argument("--all", action="store_true", help="info and hint too")
    arguments = parser.parse_args()
    before, after = (by_key(load(source, arguments.corpus, arguments.root), arguments.all)
                     for source in (arguments.before, arguments.after))
    changed = list(changes(before, after))
    doubtful = show(changed, read_verdicts())
    signs = collections.Counter(sign for sign, _, _ in changed)
    print(f"{signs['-']} went, {signs['+']} came ({doubtful} of them not known to be real faults), "
          f"{signs['~']} changed severity")
    sys.exit(1 if doubtful else 0)


if __name__ == "__main__":
    main()
