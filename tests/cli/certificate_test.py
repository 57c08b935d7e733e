#!/usr/bin/env python3
"""`gaolint check --certificate`: the page is read by an HTML parser that others wrote."""

import hashlib
import html.parser
import os
import pathlib
import subprocess
import tempfile
import unittest

GAOLINT = os.environ["GAOLINT"]
DRAFT = """关于做好防汛工作的讲话

一、压实责任

由XX同志负责。 <!-- gaolint-disable-line placeholder -- 人选下周定 -->

二、抓好落实

请各单位请各单位认真落实。

到会人数按X人计。

另有<b>两点</b>希望。
"""
VOID = {"meta", "br", "hr", "img", "input", "link"}


class Page(html.parser.HTMLParser):
    """The tables of a page by the heading above them, the facts, the verdicts; fails on tags that do not pair."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.heading = [], [], ""
        self.facts, self.tables, self.paragraphs, self.text = {}, {}, [], ""
        self.row = []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag in VOID:
            return
        self.open.append(tag)
        if tag == "tr":
            self.row = []
        if tag in ("td", "th"):
            self.row.append("")
        if tag in ("h1", "h2"):
            self.heading = ""
        if tag == "p":
            self.paragraphs.append("")

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.getpos())
        if tag == "tr":
            if self.heading in ("文稿校核单", "Certificate of checking"):
                self.facts[self.row[0]] = self.row[1]
            else:
                self.tables.setdefault(self.heading, []).append(self.row)

    def handle_data(self, data):
        if "style" in self.open:
            return
        self.text += data
        if self.open and self.open[-1] in ("h1", "h2"):
            self.heading += data
        elif "p" in self.open:
            self.paragraphs[-1] += data
        elif "td" in self.open or "th" in self.open:
            self.row[-1] += data


class Certificate(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.directory = pathlib.Path(scratch.name)
        self.write("讲话.md", DRAFT)

    def write(self, name, text):
        (self.directory / name).write_text(text, encoding="utf-8")

    def check(self, *arguments, draft="讲话.md"):
        """The exit code and the page."""
        done = subprocess.run([GAOLINT, "check", "--lang", "zh", "--certificate", "单.html", *arguments, draft],
                              cwd=self.directory, capture_output=True, timeout=60, check=False)
        return done.returncode, (self.directory / "单.html").read_text(encoding="utf-8")

    def page(self, *arguments, **options):
        return Page(self.check(*arguments, **options)[1])

    def test_says_what_was_checked_and_by_what(self):
        page = self.page("--date", "2026-07-25", "--stage", "final")
        digest = hashlib.sha256((self.directory / "讲话.md").read_bytes()).hexdigest()
        self.assertEqual(page.facts["文稿"], "讲话.md")
        self.assertIn(digest, page.facts["文件指纹"])
        self.assertIn("2026-07-25", page.facts["稿件日期"])
        self.assertIn("final", page.facts["校核阶段"])
        version = subprocess.run([GAOLINT, "--version"], capture_output=True, check=True).stdout.decode().strip()
        self.assertIn(version, page.facts["校核工具"])
        packs = [row[0] for row in page.tables["四、所用的规则"]]
        self.assertIn("core", packs)
        self.assertNotIn("style", packs)
        self.assertIn("压实责任", page.text)

    def test_lists_what_was_found(self):
        page = self.page()
        rows = page.tables["一、校核发现的问题"]
        self.assertEqual(rows[0], ["位置", "级别", "原文", "问题"])
        self.assertTrue(any("第9行" in row[0] and "请各单位" in row[2] for row in rows[1:]), rows)
        self.assertIn("还有问题", page.paragraphs[0])

    def test_says_what_was_let_pass_and_why(self):
        self.write("讲话.md.gaolint.toml", '[[accept]]\nrule = "repetition/*"\ntext = "请各单位请各单位"\n'
                   'reason = "原话如此"\nexpires = 2099-12-31\n')
        self.write(".gaolint.toml", 'root = true\n[[allow]]\nrules = ["placeholder"]\ntext = "X"\nreason = "数字会前报"\n')
        code, text = self.check("--stage", "final")
        page = Page(text)
        rows = page.tables["二、同意保留的问题"]
        told = {row[3]: row[4] for row in rows[1:]}
        self.assertEqual(told["人选下周定"], "稿件里的注释，第 5 行")
        self.assertEqual(told["原话如此（到 2099-12-31 为止）"], "另行写明，讲话.md.gaolint.toml:1")
        self.assertEqual(told["数字会前报"], "配置允许这样写，.gaolint.toml:2")
        self.assertIn(".gaolint.toml", page.facts["配置"])
        self.assertEqual(code, 0)
        self.assertIn("通过，可以上报", page.paragraphs[0])

    def test_what_is_let_pass_needs_a_reason_in_the_end(self):
        self.write("讲话.md", "到会人数按X人计。\n")
        self.write(".gaolint.toml", 'root = true\n[[allow]]\nrules = ["placeholder"]\ntext = "X"\n')
        self.assertEqual(self.check()[0], 0)
        code, text = self.check("--stage", "final")
        self.assertEqual(code, 1)
        self.assertIn("没有通过", Page(text).paragraphs[0])
        self.assertIn("没有写原因", text)

    def test_a_baseline_is_listed_and_does_not_open_the_gate(self):
        subprocess.run([GAOLINT, "check", "--write-baseline", "基线.json", "讲话.md"], cwd=self.directory, check=False,
                       capture_output=True)
        code, text = self.check("--baseline", "基线.json")
        self.assertEqual(code, 0)
        rows = Page(text).tables["二、同意保留的问题"]
        self.assertTrue(any("基线" in row[4] for row in rows), rows)
        self.assertIn("基线.json", Page(text).facts["配置"])
        code, text = self.check("--baseline", "基线.json", "--stage", "final")
        self.assertEqual(code, 1)
        self.assertIn("没有通过", Page(text).paragraphs[0])

    def test_is_the_same_page_for_the_same_input(self):
        first = self.check("--date", "2026-07-25")[1]
        self.assertEqual(self.check("--date", "2026-07-25", "--jobs", "1")[1], first)
        with tempfile.TemporaryDirectory() as elsewhere:
            self.directory = pathlib.Path(elsewhere)
            self.write("讲话.md", DRAFT)
            self.assertEqual(self.check("--date", "2026-07-25")[1], first)

    def test_stands_alone_and_runs_nothing(self):
        self.write("<img src=x>.txt", "由<script>alert(1)</script>XX同志负责。\n")
        page = self.page(draft="<img src=x>.txt")
        names = {tag for tag, _ in page.tags}
        self.assertFalse(names & {"script", "img", "link", "iframe"}, names)
        self.assertFalse([each for _, each in page.tags if each.keys() & {"src", "href", "onclick"}])
        self.assertEqual(page.facts["文稿"], "<img src=x>.txt")

    def test_names_rules_that_were_left_out(self):
        page = self.page("--ignore", "repetition/*")
        self.assertTrue(any("默认开启而没有用的规则" in each and "repetition/" in each for each in page.paragraphs))
        self.assertFalse(any("没有用的规则" in each for each in self.page().paragraphs))

    def test_what_could_not_be_done_is_said(self):
        code, text = self.check("没有这份.txt")
        self.assertEqual(code, 2)
        self.assertIn("没有这份.txt", Page(text).text)

    def test_does_not_overwrite_the_draft(self):
        before = (self.directory / "讲话.md").read_bytes()
        done = subprocess.run([GAOLINT, "check", "--certificate", "讲话.md", "讲话.md"], cwd=self.directory,
                              capture_output=True, check=False)
        self.assertEqual((done.returncode, (self.directory / "讲话.md").read_bytes()), (2, before))

    def test_one_page_for_several_drafts(self):
        self.write("二.txt", "请各单位认真落实，按时报送。\n")
        page = self.page("二.txt")
        self.assertEqual(sum(tag == "section" for tag, _ in page.tags), 2)


if __name__ == "__main__":
    unittest.main()
