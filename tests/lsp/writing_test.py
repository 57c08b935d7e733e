"""What helps while a draft is written: proposals, reading times, colours."""

import unittest

from client import URI, span
from server_case import ServerCase

THERE = {"textDocument": {"uri": URI}}


class Writing(ServerCase):
    def ask(self, text, method, **params):
        client = self.start()
        client.open(text)
        return client.request("textDocument/" + method, {**THERE, **params})

    def proposals(self, text):
        """At the end of a text of one or more lines."""
        lines = text.split("\n")
        return self.ask(text, "completion", position={"line": len(lines) - 1, "character": len(lines[-1])})

    def test_proposals(self):
        for text, labels in (
                ("要抓好三件事：一是抓进度；二是抓质量；", ["三是"]),
                ("要抓好三件事：一是抓进度；二是抓质量；三", ["三是"]),
                ("要抓好三件事：一是抓进度；二是抓质量；再", []),
                ("一、看清形势\n要抓好三件事：一是抓进度；二是抓质量。\n", ["三是", "二、"]),
                ("一、看清形势\n（一）抓进度\n（二）抓质量\n", ["（三）", "二、"]),
                ("要做到：①抓进度；②抓质量；", ["③"]),
                ("1.抓进度\n2.抓质量\n", ["3."]),
                ("首先，抓进度；其次，抓质量；", []),
                ("坚持“水利先行", ["”"]),
                ("坚持“水利先行”和《水利条例", ["》"]),
                ("坚持“学好《水利条例》", ["”"]),
                ("坚持“水利先行\n各单位", []),
                ("没有什么", []),
                ("", [])):
            self.assertEqual([each["label"] for each in self.proposals(text)], labels, text)

    def test_a_proposal_replaces_what_was_begun(self):
        (three,) = self.proposals("要抓好三件事：一是抓进度；二是抓质量；三")
        self.assertEqual(three["textEdit"], {"range": span(0, 19, 20), "newText": "三是"})

    def test_reading_times(self):
        text = "水利工作讲话\n\n同志们：\n一、看清形势\n" + "抓好水利工作。" * 50 + "\n二、抓好落实\n抓好水利工作。\n"
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
        hints = self.ask(text, "inlayHint", range=whole)
        self.assertEqual([each["position"] for each in hints],
                         [span(0, 6, 6)["start"], span(3, 6, 6)["start"], span(5, 6, 6)["start"]])
        self.assertEqual([each["label"] for each in hints], ["1:54", "1:47", "0:04"])
        self.assertEqual(len(self.ask(text, "inlayHint", range=span(3, 0, 9))), 1)

    def test_colours(self):
        text = "水利工作讲话\n\n一、学好《水利条例》要点\n　　会议指出：“责任重于泰山。”一是抓进度；二是抓质量。\n"
        client = self.start(initialize=False)
        legend = client.initialize()["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
        client.open(text)
        data = client.request("textDocument/semanticTokens/full", THERE)["data"]
        lines, shown, line, character = text.split("\n"), [], 0, 0
        for down, right, length, kind, _ in zip(*[iter(data)] * 5):
            line, character = line + down, right if down else character + right
            shown.append((lines[line][character:character + length], legend[kind]))
        self.assertEqual(shown, [
            ("水利工作讲话", "namespace"), ("一、", "keyword"), ("学好", "class"), ("《水利条例》", "type"),
            ("要点", "class"), ("“责任重于泰山。”", "string"), ("一是", "keyword"), ("二是", "keyword")])

    def test_unknown_notifications_change_nothing(self):
        client = self.start()
        client.open("坚持“水利先行")
        client.notify("workspace/didChangeConfiguration", {"settings": None})
        client.notify("workspace/didChangeConfiguration", {"settings": {"gaolint": 7}})
        client.notify("textDocument/didSave", THERE)
        self.assertEqual(client.stop(), 0)


if __name__ == "__main__":
    unittest.main()
