#!/usr/bin/env python3
"""Puts known faults into clean documents and says which rule caught which fault, and which faults nobody caught.

    tests/accuracy/mutate.py BINARY                     the faults in our own drafts, examples/good
    tests/accuracy/mutate.py BINARY CORPUS_DIR          and in published text, a folder with one folder per kind
    tests/accuracy/mutate.py BINARY CORPUS_DIR --only numbering --misses 10

A fault is an edit that somebody could have made by accident; faults/ has a module per family, and each kind says what
it is. Each fault stands alone in a copy of a whole document; all copies are checked in one run, and a fault is caught
where the copy has a finding (hints aside) that the clean document has not. The same seed gives the same faults.

Kinds that the rules do not claim to decide are measured apart: they say what is left to do. With --floor the exit
status is 1 where the recall of a family, over what its rules claim, is lower.
"""

import argparse
import collections
import dataclasses
import hashlib
import pathlib
import random
import sys
import tempfile

from faults import KINDS
from findings import all_rules, check

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "good"
DRAFTS = ("work-reports", "speeches", "policy")  # what our users write; other folders where these have too little
ROUNDS = 4  # places taken from one document
CONTEXT = 28


@dataclasses.dataclass
class Fault:
    kind: object
    document: str
    edit: object
    caught: list = dataclasses.field(default_factory=list)  # ids of rules

    def context(self):
        edit, text = self.edit, self.edit.text()
        end = edit.begin + len(edit.new)
        mark = edit.new if len(edit.new) <= 40 else edit.new[:20] + "…" + edit.new[-20:]
        near = text[max(0, edit.begin - CONTEXT):edit.begin] + f"⟦{mark}⟧" + text[end:end + CONTEXT]
        was = edit.base[edit.begin:edit.end]
        return near.replace("\n", "⏎") + "   ← " + (was if len(was) <= 24 else was[:24] + "…").replace("\n", "⏎")


def read_documents(corpus):
    """Two pools, drafts and the rest, of (name, text)."""
    pools = ([], [])
    folders = [EXAMPLES]
    if corpus is not None and corpus.is_dir():
        folders += sorted(path for path in corpus.iterdir() if path.is_dir())
    for folder in folders:
        pool = pools[0] if folder == EXAMPLES or folder.name in DRAFTS else pools[1]
        for path in sorted(folder.iterdir()):
            pool.append((f"{folder.name}/{path.name}", path.read_text("utf-8", "replace")))
    return pools


def choose(kind, pools, wanted, seed):
    """At most `wanted` faults of a kind, spread over the documents."""
    faults, seen = [], set()
    for pool in pools:
        for turn in range(ROUNDS):
            documents = list(pool)
            random.Random(f"{seed} {kind.id} {turn}").shuffle(documents)
            for name, text in documents:
                if len(faults) == wanted:
                    return faults
                rng = random.Random(f"{seed} {kind.id} {turn} {name}")
                edit = next(iter(kind.edits(text, rng)), None)
                if edit is not None and (name, edit) not in seen and edit.text() != edit.base:
                    seen.add((name, edit))
                    faults.append(Fault(kind, name, edit))
    return faults


def base_name(fault):
    return hashlib.sha256(f"{fault.document}\0{fault.edit.base}".encode()).hexdigest()[:20] + ".txt"


def by_file(report):
    """(rule, begin, end) of the findings that a user sees without asking, by file."""
    found = collections.defaultdict(list)
    for finding in report["findings"]:
        if finding["severity"] != "hint":
            span = finding["range"]
            found[pathlib.Path(finding["file"]).name].append(
                (finding["rule"], span["start"]["offset"], span["end"]["offset"]))
    return found


def edited(edit):
    """Where the edit begins, how long the text there was, and is; in bytes."""
    return (len(edit.base[:edit.begin].encode()), len(edit.base[edit.begin:edit.end].encode()), len(edit.new.encode()))


def was_clean(edit, before):
    """Whether the document has no finding in the place itself: what is wrong already cannot show a fault."""
    begin, old, _ = edited(edit)
    return not any(start < begin + old and begin < end for _, start, end in before)


def caught_by(edit, before, after):
    """The rules with a finding that the clean document has not, or not in that place."""
    begin, old, new = edited(edit)
    known = {(rule, start) for rule, start, _ in before}
    rules = set()
    for rule, start, end in after:
        if end <= begin or start < begin:
            old_place = start
        elif start >= begin + new:
            old_place = start - new + old
        else:
            old_place = None
        if (rule, old_place) not in known:
            rules.add(rule)
    return sorted(rules)


def judge(binary, faults):
    """The faults in places that were clean, each with the rules that caught it."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for number, fault in enumerate(faults):
            (root / base_name(fault)).write_text(fault.edit.base, "utf-8")
            (root / f"fault-{number}.txt").write_text(fault.edit.text(), "utf-8")
        found = by_file(check(binary, [root]))
    judged = []
    for number, fault in enumerate(faults):
        if was_clean(fault.edit, found[base_name(fault)]):
            fault.caught = caught_by(fault.edit, found[base_name(fault)], found[f"fault-{number}.txt"])
            judged.append(fault)
    return judged


def recall(faults):
    return sum(bool(fault.caught) for fault in faults) / len(faults) if faults else None


def percent(value):
    return "–" if value is None else f"{value:.3f}"


def show_families(faults):
    print("| family | faults | caught | recall | beyond the claims: faults | caught |\n|---|---|---|---|---|---|")
    for family in dict.fromkeys(fault.kind.family for fault in faults):
        claimed, beyond = ([f for f in faults if f.kind.family == family and f.kind.claimed is is_claimed]
                           for is_claimed in (True, False))
        print(f"| {family} | {len(claimed)} | {sum(bool(f.caught) for f in claimed)} | {percent(recall(claimed))} | "
              f"{len(beyond)} | {sum(bool(f.caught) for f in beyond)} |")


def show_kinds(kinds, faults):
    print("\n| kind of fault | faults | recall | caught by |\n|---|---|---|---|")
    for kind in kinds:
        of_kind = [fault for fault in faults if fault.kind is kind]
        rules = collections.Counter(rule for fault in of_kind for rule in fault.caught)
        by = ", ".join(f"{rule} {count}" for rule, count in rules.most_common(3))
        name = f"{kind.id}: {kind.what}" + ("" if kind.claimed else " (not claimed)")
        print(f"| {name} | {len(of_kind)} | {percent(recall(of_kind))} | {by} |")


def show_misses(kinds, faults, most):
    for kind in kinds:
        missed = [fault for fault in faults if fault.kind is kind and not fault.caught]
        if not missed:
            continue
        print(f"\n{kind.id}: {len(missed)} missed" + ("" if kind.claimed else " (not claimed)"))
        for fault in missed[:most]:
            print(f"  {fault.document[:40]}: {fault.context()}")


def too_low(faults, floor):
    families = collections.defaultdict(list)
    for fault in faults:
        if fault.kind.claimed:
            families[fault.kind.family].append(fault)
    return [family for family, of_family in families.items() if recall(of_family) < floor]


def parse():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("corpus", type=pathlib.Path, nargs="?")
    parser.add_argument("--each", type=int, default=30, help="faults of a kind, at most (30)")
    parser.add_argument("--seed", default="2026")
    parser.add_argument("--only", default="", help="kinds whose id begins so: numbering, numbering/verb")
    parser.add_argument("--misses", type=int, default=3, help="how many misses of a kind are shown (3)")
    parser.add_argument("--floor", type=float, help="exit with 1 where a family's recall is lower")
    return parser.parse_args()


def main():
    arguments = parse()
    if arguments.corpus is not None and not arguments.corpus.is_dir():
        print(f"skipped: no published text at {arguments.corpus}; the faults are put into examples/good only")
    pools = read_documents(arguments.corpus)
    rules = all_rules(arguments.binary)
    kinds = [kind for kind in KINDS if kind.id.startswith(arguments.only) and (kind.rule is None or kind.rule in rules)]
    faults = [fault for kind in kinds for fault in choose(kind, pools, arguments.each, arguments.seed)]
    if not faults:
        sys.exit("no faults: no kind begins so, its rules are not in the binary, or no document has a place for them")
    faults = judge(arguments.binary, faults)
    show_families(faults)
    show_kinds(kinds, faults)
    show_misses(kinds, faults, arguments.misses)
    low = [] if arguments.floor is None else too_low(faults, arguments.floor)
    if low:
        sys.exit(f"recall under {arguments.floor}: " + ", ".join(low))


if __name__ == "__main__":
    main()
