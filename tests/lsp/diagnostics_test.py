"""What is published, when, and where it lies."""

import random
import unittest

from client import URI, edit, span
from server_case import ServerCase

SERIES = "一是抓进度；二是抓质量；四是抓安全。"


class Diagnostics(ServerCase):
    def test_published_with_the_version(self):
        client = self.start()
        client.open("完成投资XX亿元。", version=5)
        (found,) = client.published(5)
        self.assertEqual(found["range"], span(0, 4, 6))
        self.assertEqual(found["source"], "gaolint")
        self.assertEqual(found["severity"], 1)
        self.assertEqual(found["code"], "placeholder/number")
        self.assertNotIn("codeDescription", found)

    def test_edits_in_all_encodings(self):
        for name, units in (("utf-8", 4), ("utf-16", 2), ("utf-32", 1)):
            client = self.start(capabilities={"general": {"positionEncodings": [name]}})
            han = 3 if name == "utf-8" else 1
            client.open("𠮷村\r\n完成投资五亿元。")
            self.assert_codes(client.published(1))
            client.change(2, edit(0, units, units + han, "县"), edit(1, 4 * han, 5 * han, "XX"))
            (found,) = client.published(2)
            self.assertEqual(found["range"], span(1, 4 * han, 4 * han + 2))

    def test_byte_order_mark_and_wide_space(self):
        client = self.start()
        client.open("\ufeff　　完成投资XX亿元。")
        (found,) = client.published(1)
        self.assertEqual(found["range"], span(0, 7, 9))

    def test_related_places(self):
        wishes = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}
        text = "下半年要抓好四件事：" + SERIES
        for capabilities in (wishes, {}):
            client = self.start(capabilities=capabilities)
            client.open(text)
            related = [place for each in client.published(1) for place in each.get("relatedInformation", [])]
            self.assertEqual(bool(related), bool(capabilities))
            for place in related:
                self.assertEqual(place["location"]["uri"], URI)

    def test_rule_pages(self):
        client = self.start("--rule-pages", "https://example.org/rules")
        client.open("完成投资XX亿元。")
        (found,) = client.published(1)
        self.assertEqual(found["codeDescription"]["href"], "https://example.org/rules/placeholder/number.md")

    def test_language(self):
        for arguments, locale, chinese in ((("--lang", "zh"), "en", True), (("--lang", "en"), "zh-cn", False),
                                           (("--stage", "final"), "en", False), (("--stage", "final"), "zh-cn", True)):
            client = self.start(*arguments, locale=locale)
            client.open("完成投资XX亿元。")
            (found,) = client.published(1)
            self.assertEqual("没有填写" in found["message"], chinese, (arguments, locale, found))

    def test_rules_of_the_command_line(self):
        client = self.start("--ignore", "placeholder")
        client.open("完成投资XX亿元。")
        self.assert_codes(client.published(1))

    def test_closing_clears(self):
        client = self.start()
        client.open("完成投资XX亿元。")
        client.published(1)
        client.notify("textDocument/didClose", {"textDocument": {"uri": URI}})
        self.assert_codes(client.published(None))

    def test_several_drafts(self):
        client = self.start()
        client.open("完成投资XX亿元。", uri="file:///a.txt")
        client.open("没有问题。", uri="file:///b.txt", version=3)
        self.assertEqual(len(client.published(1, uri="file:///a.txt")), 1)
        self.assert_codes(client.published(3, uri="file:///b.txt"))

    def test_what_is_published_is_of_its_version(self):
        """Somebody types with pauses of any length: each publication is what a fresh server says of that text."""
        typist = random.Random(7)
        client, fresh = self.start(), self.start()
        text = "开头。\n" + (SERIES + "\n") * 30
        texts = {1: text}
        client.open(text)
        for version in range(2, 60):
            line = typist.randrange(len(text.split("\n")))
            word = typist.choice(["XX", "乱像，", "二是抓协调；", "\n", "𠮷"])
            before, after = text.split("\n")[:line], text.split("\n")[line:]
            text = "\n".join([*before, word + "\n".join(after)]) if before else word + text
            texts[version] = text
            client.change(version, edit(line, 0, 0, word))
            if typist.random() < 0.3:
                client.published(version)
        client.published(59)
        published = [message["params"] for message in client.notifications]
        versions = [each["version"] for each in published]
        self.assertEqual(versions, sorted(set(versions)))
        for each in published:
            fresh.open(texts[each["version"]], version=1000 + each["version"])
            self.assertEqual(each["diagnostics"], fresh.published(1000 + each["version"]))

    def test_pulls_of_what_has_changed_are_cancelled(self):
        client = self.start(capabilities={"textDocument": {"diagnostic": {}}})
        client.open("开头。\n" + SERIES * 2000)
        there = {"textDocument": {"uri": URI}}
        # While the first is answered the others come in.
        client.send({"id": 91, "method": "textDocument/documentSymbol", "params": there},
                    {"id": 92, "method": "textDocument/diagnostic", "params": there},
                    {"method": "textDocument/didChange", "params": {
                        "textDocument": {"uri": URI, "version": 2}, "contentChanges": [{"text": "XX亿元。"}]}},
                    {"id": 93, "method": "textDocument/diagnostic", "params": there})
        self.assertEqual(client.response(92)["error"],
                         {"code": -32802, "message": "the text has changed", "data": {"retriggerRequest": True}})
        self.assertEqual(len(client.response(93)["result"]["items"]), 1)

    def test_bursts_are_read_once_and_nothing_stale_is_published(self):
        client = self.start()
        client.open("开头。\n" + SERIES * 2000)
        changes = [{"method": "textDocument/didChange", "params": {
            "textDocument": {"uri": URI, "version": version}, "contentChanges": [edit(0, 0, 0, "好")]}}
            for version in range(2, 202)]
        client.send(*changes)
        client.published(201)
        versions = [message["params"]["version"] for message in client.notifications]
        self.assertEqual(versions, sorted(set(versions)))
        self.assertLess(len(versions), 50)


if __name__ == "__main__":
    unittest.main()
