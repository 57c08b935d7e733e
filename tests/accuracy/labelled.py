#!/usr/bin/env python3
"""How much of what people marked as wrong gaolint finds, family by family, and how often it is right.

    tests/accuracy/labelled.py BINARY LABELLED_DIR                the table of docs/accuracy.md
    tests/accuracy/labelled.py BINARY LABELLED_DIR --missed de    edits of a class that nothing marks
    tests/accuracy/labelled.py BINARY LABELLED_DIR --wrong de     findings of its family where nothing was edited
    tests/accuracy/labelled.py BINARY LABELLED_DIR --half 2       only every other sentence, from the second

LABELLED_DIR holds tables of class, source and target, one sentence a line. Each sentence becomes a file of a
temporary directory and the program runs once. An edit is what has to change in the source to make the target;
a finding is right when it touches one, and an edit is found when a finding of its family touches it.
Rules may be derived from the sentences in odd places (--half 1) and measured on those in even ones (--half 2).
"""

import argparse
import collections
import difflib
import json
import pathlib
import subprocess
import sys
import tempfile

# What a label is answered by: the families of rules, and the tables in which it is counted.
CLASSES = {
    "dup": (("repetition",), ("natural-errors",)),
    "de": (("particle",), ("de", "natural-errors")),
    "sub": (("spelling",), ("official-spelling", "natural-errors")),
    "extra": (("repetition", "usage"), ("natural-errors",)),
    "missing": (("spelling", "usage"), ("natural-errors",)),
    "punct": (("punctuation",), ("natural-errors",)),
}
TABLES = ("de", "natural-errors", "official-spelling", "clean-sentences")
PARTICLES = set("的地得")
COUNTED = ("error", "warning", "info")

Sentence = collections.namedtuple("Sentence", "name label source target")
Finding = collections.namedtuple("Finding", "rule family begin end")
Score = collections.namedtuple("Score", "edits found findings right")


def read_table(folder, table, half):
    path = folder / f"{table}.tsv"
    if not path.exists():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        columns = line.split("\t")
        if len(columns) == 3 and half in (0, number % 2 + 1):
            yield Sentence(f"{table}-{number:05}.txt", *columns)


def run(binary, sentences, options):
    """The findings of every sentence, with places in characters."""
    with tempfile.TemporaryDirectory() as folder:
        for sentence in sentences:
            pathlib.Path(folder, sentence.name).write_text(sentence.source, encoding="utf-8")
        result = subprocess.run([binary, "check", "--format", "json", *options, folder],
                                capture_output=True, check=False)
    if result.returncode not in (0, 1):
        sys.exit(result.stderr.decode())
    sources = {s.name: s.source.encode() for s in sentences}
    findings = collections.defaultdict(list)
    for found in json.loads(result.stdout)["findings"]:
        if found["severity"] not in COUNTED:
            continue
        name = pathlib.Path(found["file"]).name
        begin, end = (len(sources[name][:found["range"][side]["offset"]].decode("utf-8", "ignore"))
                      for side in ("start", "end"))
        findings[name].append(Finding(found["rule"], found["rule"].split("/")[0], begin, end))
    return findings


def edits_of(sentence):
    """Spans of the source that have to change; an insertion takes in its neighbours."""
    if sentence.source == sentence.target:
        return []
    if len(sentence.source) == len(sentence.target):  # swapped characters: no alignment to guess
        changed = [i for i, (a, b) in enumerate(zip(sentence.source, sentence.target)) if a != b]
        return [(i, i + 1) for i in changed]
    matcher = difflib.SequenceMatcher(None, sentence.source, sentence.target, autojunk=False)
    return [(a, b) if b > a else (max(0, a - 1), a + 1)
            for kind, a, b, _, _ in matcher.get_opcodes() if kind != "equal"]


def touches(finding, edit):
    return finding.begin < edit[1] and edit[0] < finding.end


def edits_of_class(sentence, label):
    """In a sentence with several kinds of errors, a swap among 的 地 得 is one of particles."""
    edits = edits_of(sentence)
    if label == "de" and sentence.label in ("de", "mixed"):
        return [e for e in edits if set(sentence.source[slice(*e)]) <= PARTICLES]
    return edits if sentence.label == label else []


def score(sentences, findings, label, families):
    edits = found = marks = right = 0
    for sentence in sentences:
        mine = [f for f in findings[sentence.name] if f.family in families]
        wanted = edits_of_class(sentence, label)
        edits += len(wanted)
        found += sum(any(touches(f, e) for f in mine) for e in wanted)
        marks += len(mine)
        right += sum(any(touches(f, e) for e in edits_of(sentence)) for f in mine)
    return Score(edits, found, marks, right)


def ratio(part, whole):
    return f"{part / whole:.2f}" if whole else "–"


def show_table(tables, findings):
    print("| table | class | edits | found | recall | findings of the family | right | precision |")
    print("|---|---|---|---|---|---|---|---|")
    for label, (families, counted_in) in CLASSES.items():
        for table in counted_in:
            if not tables[table]:
                continue
            s = score(tables[table], findings, label, families)
            print(f"| {table} | {label} | {s.edits} | {s.found} | {ratio(s.found, s.edits)} | "
                  f"{s.findings} | {s.right} | {ratio(s.right, s.findings)} |")
    clean = tables["clean-sentences"]
    size = sum(len(s.source) for s in clean) / 10000
    count = sum(len(findings[s.name]) for s in clean)
    if clean:
        print(f"\nOn {size:.1f} × 10,000 characters of clean sentences: {count} findings, {count / size:.2f} in 10,000.")


def marked(sentence, begin, end):
    source = sentence.source
    return f"{source[max(0, begin - 15):begin]}⟦{source[begin:end]}⟧{source[end:end + 15]}"


def show_missed(tables, findings, label):
    families, counted_in = CLASSES[label]
    for table in counted_in:
        for sentence in tables[table]:
            mine = [f for f in findings[sentence.name] if f.family in families]
            for edit in edits_of_class(sentence, label):
                if not any(touches(f, edit) for f in mine):
                    print(sentence.name, marked(sentence, *edit), sep="\t")


def show_wrong(tables, findings, label):
    families = CLASSES[label][0]
    for sentences in tables.values():
        for sentence in sentences:
            for f in findings[sentence.name]:
                if f.family in families and not any(touches(f, e) for e in edits_of(sentence)):
                    print(sentence.name, f.rule, marked(sentence, f.begin, f.end), sep="\t")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("labelled", type=pathlib.Path)
    parser.add_argument("--half", type=int, choices=(0, 1, 2), default=0, help="0: all (default)")
    parser.add_argument("--missed", choices=CLASSES)
    parser.add_argument("--wrong", choices=CLASSES)
    parser.add_argument("--rules", action="append", default=[], help="a pack, as for gaolint check")
    arguments = parser.parse_args()
    if not arguments.labelled.is_dir():
        print(f"skipped: no labelled sentences at {arguments.labelled}")
        return
    tables = {t: list(read_table(arguments.labelled, t, arguments.half)) for t in TABLES}
    options = [word for pack in arguments.rules for word in ("--rules", pack)]
    findings = run(arguments.binary, [s for t in tables.values() for s in t], options)
    if arguments.missed:
        show_missed(tables, findings, arguments.missed)
    elif arguments.wrong:
        show_wrong(tables, findings, arguments.wrong)
    else:
        show_table(tables, findings)


if __name__ == "__main__":
    main()
