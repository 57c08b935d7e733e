#!/usr/bin/env python3
"""Tests of the faults that mutate.py puts in, and of what it takes for caught; no binary and no corpus is needed."""

import random
import re
import unittest

import mutate
from faults import KINDS, calendar, numbering, repetition, terms
from faults.kind import Edit, from_entries, outside_quotes, replace

DRAFT = "会议讲了三点。一是抓项目，开好局。二是抓环境，见成效。三是抓作风，强队伍。要坚持“三个导向”，落实《方案》。\n"


def first(edits, text=DRAFT, seed=1):
    return next(iter(edits(text, random.Random(seed))), None)


def span(text, part):
    begin = len(text[:text.index(part)].encode())
    return begin, begin + len(part.encode())


class Edits(unittest.TestCase):
    def test_replace_leaves_quotations_alone(self):
        self.assertIsNone(first(replace("导向", "XX")))
        self.assertIn("“三个XX”", first(replace("导向", "XX", quotes=True)).text())
        self.assertEqual([m[0] for m in outside_quotes(re.finditer("抓..|方案", DRAFT), DRAFT)], ["抓项目", "抓环境", "抓作风"])

    def test_replace_takes_the_mark(self):
        self.assertIn("抓XX，开", first(replace("抓(?P<mark>项目)，开", "XX")).text())

    def test_entries_are_used_only_where_they_decide(self):
        entry = {"wrong": "抓像目", "right": "抓项目"}
        self.assertIn("抓像目", first(from_entries([entry])).text())
        self.assertIsNone(first(from_entries([entry | {"not_before": ["一是"]}])))
        self.assertIsNone(first(from_entries([entry | {"not_after": ["，"]}])))
        self.assertIsNone(first(from_entries([entry | {"context": "抓像目不放"}])))
        self.assertIsNotNone(first(from_entries([entry | {"context": "是抓像目，"}])))

    def test_numbering(self):
        run = numbering.verb_series(DRAFT)[0]
        self.assertEqual([marker[0] for marker in run], ["一是", "二是", "三是"])
        self.assertIn("一是抓项目，开好局。三是", numbering.drop(DRAFT, run, 1).text())
        self.assertIn("二是抓项目，开好局。一是抓环境", numbering.swap(DRAFT, run[0], run[1]).text())
        self.assertIn("一是抓环境", numbering.renumber(DRAFT, run[1], 1).text())
        self.assertEqual(DRAFT[slice(*numbering.declared(DRAFT, run))], "三")
        self.assertEqual(numbering.counted(re.finditer("([一二三])、", "二、一、二、"), 3), [])

    def test_calendar(self):
        for text in ("关于防汛的通知\n（2025年7月8日）\n", "某县通知\n正文。\n2025年7月8日\n", "成文日期：\n2025年07月08日\n"):
            self.assertEqual(str(calendar.document_date(text)), "2025-07-08")
        self.assertIsNone(calendar.document_date("会议于2025年7月8日召开，研究了防汛工作。\n" * 9))
        wrong = first(calendar.wrong_weekday, "定于2025年7月8日召开。")
        self.assertEqual(wrong.base, "定于2025年7月8日（星期二）召开。")
        self.assertNotEqual(wrong.text(), wrong.base)

    def test_terms(self):
        text = "增强获得感、幸福感、安全感。"
        self.assertEqual(first(terms.run_together, text).text(), "增强获得感幸福感安全感。")
        self.assertNotEqual(first(terms.swapped, text).text(), text)

    def test_a_long_sentence_again(self):
        sentence = "要把安全生产责任落实到每一个环节每一个岗位每一个人身上去。"
        text = "开头。" + sentence + "中间说了许多别的话，" * 30 + "就到这里结束了吧。" + sentence.replace("安全", "防汛")
        self.assertEqual(first(repetition.long_sentence_again, text).text().count(sentence), 2)

    def test_names_are_unique(self):
        self.assertEqual(len({kind.id for kind in KINDS}), len(KINDS))


class Caught(unittest.TestCase):
    edit = Edit(DRAFT, DRAFT.index("项目"), DRAFT.index("项目") + 2, "XXX项目")

    def caught(self, before, after):
        return mutate.caught_by(self.edit, before, after)

    def test_only_what_is_new(self):
        old, new = span(DRAFT, "队伍"), span(self.edit.text(), "队伍")
        head = span(DRAFT, "三点")
        self.assertEqual(self.caught([("a/b", *old), ("a/b", *head)], [("a/b", *new), ("a/b", *head)]), [])
        self.assertEqual(self.caught([], [("a/b", *new), ("a/c", *head)]), ["a/b", "a/c"])
        self.assertEqual(self.caught([("a/b", *old)], [("a/b", *span(self.edit.text(), "环境"))]), ["a/b"])

    def test_a_finding_in_the_edit_is_new(self):
        self.assertEqual(self.caught([], [("a/b", *span(self.edit.text(), "XXX"))]), ["a/b"])

    def test_places_that_were_wrong_already_are_left_out(self):
        self.assertFalse(mutate.was_clean(self.edit, [("a/b", *span(DRAFT, "抓项目"))]))
        self.assertTrue(mutate.was_clean(self.edit, [("a/b", *span(DRAFT, "开好局"))]))


class Chosen(unittest.TestCase):
    def test_the_same_seed_gives_the_same_faults(self):
        pools = mutate.read_documents(None)
        for kind in KINDS:
            one, two = (mutate.choose(kind, pools, 5, "seed") for _ in range(2))
            self.assertEqual([f.edit for f in one], [f.edit for f in two], kind.id)
            for fault in one:
                self.assertNotEqual(fault.edit.text(), fault.edit.base)


if __name__ == "__main__":
    unittest.main()
