"""What a client asks of a draft."""

import unittest

from client import URI, applied, span
from server_case import ServerCase

DRAFT = """在全县水利工作会议上的讲话

同志们：
　　完成投资XX亿元。各单位要进一步进一步细化措施，整治各种乱像。
　　一、看清形势
　　要抓好三件事：一是抓进度，倒排工期；二是抓质量，严把材料关；四是抓安全，消除隐患。
　　二、抓好落实
　　会议指出：“责任重于泰山。”学习《水利条例》。
"""
THERE = {"textDocument": {"uri": URI}}


def place(position):
    return position["line"], position["character"]


class Features(ServerCase):
    def open_draft(self, text=DRAFT, **wishes):
        client = self.start(capabilities=wishes.pop("capabilities", None))
        client.open(text)
        return client

    def ask(self, client, method, **params):
        return client.request("textDocument/" + method, {**THERE, **params})

    def at(self, needle, after=0):
        """The position of some words of the draft."""
        before = DRAFT[:DRAFT.index(needle) + after]
        return {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}

    def range_of(self, needle):
        return {"start": self.at(needle), "end": self.at(needle, len(needle))}

    def actions(self, client, needle, **context):
        return self.ask(client, "codeAction", range=self.range_of(needle), context={"diagnostics": [], **context})

    def test_pulled_diagnostics_are_those_published(self):
        client = self.open_draft()
        report = self.ask(client, "diagnostic")
        self.assertEqual(report["kind"], "full")
        self.assertEqual(report["items"], client.published(1))
        self.assertGreater(len(report["items"]), 2)

    def test_quick_fix(self):
        client = self.open_draft()
        action, *_ = self.actions(client, "进一步进一步", only=["quickfix"])
        self.assertEqual(action["kind"], "quickfix")
        self.assertIn(action["diagnostics"][0], client.published(1))
        fixed = applied(DRAFT, action["edit"]["changes"][URI])
        self.assertEqual(fixed, DRAFT.replace("进一步进一步", "进一步"))

    def test_kinds_of_actions(self):
        client = self.open_draft()
        for context, kinds in (({"only": ["source.fixAll"]}, {"source.fixAll.gaolint"}),
                               ({"only": ["source"]}, {"source.fixAll.gaolint"}),
                               ({"only": ["quickfix"]}, {"quickfix"}),
                               ({"only": ["quick"]}, set()),
                               ({"only": ["refactor"]}, set()),
                               ({"triggerKind": 2}, {"quickfix"}),
                               ({}, {"quickfix", "source.fixAll.gaolint"})):
            self.assertEqual({each["kind"] for each in self.actions(client, "进一步进一步", **context)}, kinds, context)
        self.assertEqual(self.actions(client, "同志们", only=["quickfix"]), [])

    def test_fix_all_and_formatting_are_the_safe_fixes(self):
        client = self.open_draft()
        (action,) = self.actions(client, "同志们", only=["source.fixAll"])
        edits = action["edit"]["changes"][URI]
        self.assertEqual(applied(DRAFT, edits), DRAFT.replace("乱像", "乱象"))
        self.assertEqual(self.ask(client, "formatting", options={}), edits)
        clean = self.open_draft("没有问题。")
        self.assertEqual(self.ask(clean, "formatting", options={}), [])

    def test_hover(self):
        client = self.open_draft()
        hover = self.ask(client, "hover", position=self.at("XX", 1))
        self.assertEqual(hover["range"], self.range_of("XX"))
        self.assertEqual(hover["contents"]["kind"], "markdown")
        self.assertIn("placeholder/number", hover["contents"]["value"])
        marker = self.ask(client, "hover", position=self.at("二是", 1))
        self.assertIn("第 2 项，共 3 项", marker["contents"]["value"])
        self.assertIsNone(self.ask(client, "hover", position=self.at("同志们")))

    def test_document_symbols(self):
        trees = {"textDocument": {"documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}}
        symbols = self.ask(self.open_draft(capabilities=trees), "documentSymbol")
        self.assertEqual([each["name"][:5] for each in symbols], ["在全县水利", "完成投资X", "一、看清形", "二、抓好落"])
        inner = [each["name"][:4] for each in symbols[2]["children"]]
        self.assertEqual(inner, ["一是抓进", "二是抓质", "四是抓安"])
        for each in symbols:
            self.assertLessEqual(place(each["range"]["start"]), place(each["selectionRange"]["start"]))
            self.assertGreaterEqual(place(each["range"]["end"]), place(each["selectionRange"]["end"]))
        flat = self.ask(self.open_draft(), "documentSymbol")
        self.assertEqual(len(flat), 7)
        self.assertEqual(flat[3]["containerName"], flat[2]["name"])

    def test_folding(self):
        ranges = self.ask(self.open_draft(), "foldingRange")
        self.assertEqual([(each["startLine"], each["endLine"]) for each in ranges], [(4, 5), (6, 7)])

    def test_selection(self):
        client = self.open_draft()
        (answer,) = self.ask(client, "selectionRange", positions=[self.at("倒排")])
        chain = []
        while answer:
            chain.append(answer["range"])
            answer = answer.get("parent")
        self.assertGreater(len(chain), 3)
        self.assertEqual(chain[-1]["start"], {"line": 0, "character": 0})
        for inner, outer in zip(chain, chain[1:]):
            self.assertNotEqual(inner, outer)
            self.assertLessEqual(place(outer["start"]), place(inner["start"]))
            self.assertGreaterEqual(place(outer["end"]), place(inner["end"]))

    def test_highlights(self):
        client = self.open_draft()
        series = [each["range"] for each in self.ask(client, "documentHighlight", position=self.at("二是", 1))]
        self.assertEqual(series, [self.range_of(each) for each in ("一是", "二是", "四是")])
        self.assertEqual(self.ask(client, "documentHighlight", position=self.at("同志们")), [])

    def test_both_ends_of_a_conflict(self):
        wishes = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}
        client = self.open_draft("下面，我讲两点意见。\n一、看清形势\n二、抓好落实\n三、严明纪律\n", capabilities=wishes)
        (conflict,) = client.published(1)
        (note,) = conflict["relatedInformation"]
        self.assertEqual(note["location"]["range"], span(3, 0, 2))
        shown = self.ask(client, "documentHighlight", position=conflict["range"]["start"])
        self.assertEqual([each["range"] for each in shown], [conflict["range"], span(3, 0, 2)])


if __name__ == "__main__":
    unittest.main()
