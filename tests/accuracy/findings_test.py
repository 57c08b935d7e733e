#!/usr/bin/env python3
"""Tests of what the accuracy jobs share and of diff.py; no corpus is needed."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import diff
import findings

TEXT = "会议强调，要抓好落实，，不走过场。\n"


def report(mark, severity="error", rule="punctuation/doubled", file="news/a.txt"):
    begin = TEXT.encode().index(mark.encode())
    offsets = {"start": {"offset": begin, "line": 1}, "end": {"offset": begin + len(mark.encode()), "line": 1}}
    return {"findings": [{"file": file, "rule": rule, "severity": severity, "message": "", "range": offsets}]}


class Located(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = pathlib.Path(self.folder.name)
        (self.root / "news").mkdir()
        (self.root / "news/a.txt").write_text(TEXT, "utf-8")

    def tearDown(self):
        self.folder.cleanup()

    def find(self, *arguments, **named):
        return list(findings.located(report(*arguments, **named), self.root))

    def changes(self, before, after):
        return list(diff.changes(diff.by_key(before, False), diff.by_key(after, False)))

    def test_context_marks_the_finding(self):
        self.assertEqual(self.find("，，")[0]["context"], "会议强调，要抓好落实⟦，，⟧不走过场。⏎")

    def test_key_depends_on_rule_and_place(self):
        keys = {self.find("，，")[0]["key"], self.find("过场")[0]["key"], self.find("，，", rule="a/b")[0]["key"]}
        self.assertEqual(len(keys), 3)
        self.assertEqual(self.find("，，")[0]["key"], self.find("，，", severity="info")[0]["key"])

    def test_diff_tells_what_went_and_came(self):
        both = self.find("，，")
        self.assertEqual(self.changes(both, both), [])
        self.assertEqual([c[0] for c in self.changes(both, [])], ["-"])
        self.assertEqual([c[0] for c in self.changes(both, both + self.find("过场"))], ["+"])
        self.assertEqual([c[0] for c in self.changes(both, both + both)], ["+"])
        self.assertEqual([c[0] for c in self.changes(both, self.find("，，", severity="warning"))], ["~"])
        self.assertEqual([c[0] for c in self.changes(self.find("，，", severity="info"), both)], ["+"])

    def test_diff_counts_what_is_not_known_to_be_true(self):
        came = self.find("，，") + self.find("过场")
        verdicts = {came[0]["key"]: "true", came[1]["key"]: "false"}
        with contextlib.redirect_stdout(io.StringIO()) as out:
            self.assertEqual(diff.show(self.changes([], came), verdicts), 1)
            self.assertEqual(diff.show(self.changes([], came), {}), 2)
            self.assertEqual(diff.show(self.changes(came, []), {}), 0)
        self.assertIn("+ [true] error news/a.txt:1", out.getvalue())

    def test_digest_sees_names_and_bytes(self):
        first = findings.corpus_digest(self.root)
        self.assertEqual(first, findings.corpus_digest(self.root))
        (self.root / "news/a.txt").rename(self.root / "news/b.txt")
        second = findings.corpus_digest(self.root)
        (self.root / "news/b.txt").write_text("别的", "utf-8")
        self.assertEqual(len({first, second, findings.corpus_digest(self.root)}), 3)


if __name__ == "__main__":
    unittest.main()
