"""What a drafter can have done at the cursor, beside the fixes of a rule."""

import unittest

from client import applied
from server_case import ServerCase

DISABLE = "disable"
SERIES = "要抓好四件事：一是抓进度；二是抓质量；四是抓安全；四是抓廉洁；七是抓协调。"


def place_of(text, needle, after=0):
    before = text[:text.index(needle) + after]
    return {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}


def cursor(text, needle, after=0):
    return {"start": place_of(text, needle, after), "end": place_of(text, needle, after)}


class Actions(ServerCase):
    def ask(self, client, method, uri, **params):
        return client.request("textDocument/" + method, {"textDocument": {"uri": uri}, **params})

    def open_draft(self, text, uri):
        client = self.start("--lang", "en")
        client.open(text, uri=uri)
        return client

    def actions(self, client, uri, where, **context):
        return self.ask(client, "codeAction", uri, range=where, context={"diagnostics": [], **context})

    def disabled(self, text, needle, uri):
        """The draft after the action that disables what is found there, and what is found in it then."""
        client = self.open_draft(text, uri)
        found = {each["code"] for each in client.published(1, uri=uri)}
        (action,) = [each for each in self.actions(client, uri, cursor(text, needle, 1), only=["quickfix"])
                     if each["title"].startswith(DISABLE)]
        (code,) = [each["code"] for each in action["diagnostics"]]
        after = applied(text, action["edit"]["changes"][uri])
        client.change(2, {"text": after}, uri=uri)
        left = {each["code"] for each in client.published(2, uri=uri)}
        self.assertEqual(left, found - {code})
        return after.replace(code, "RULE")

    def test_disable_in_text(self):
        for text, needle, after in (
                ("完成投资XX亿元。", "XX", "// gaolint-disable-next-line RULE\n完成投资XX亿元。"),
                ("同志们：\r\n　　完成投资XX亿元。\r\n", "XX",
                 "同志们：\r\n// gaolint-disable-next-line RULE\r\n　　完成投资XX亿元。\r\n"),
                ("// gaolint-disable-next-line usage\n完成投资XX亿元。\n", "XX",
                 "// gaolint-disable-next-line usage RULE\n完成投资XX亿元。\n"),
                ("// gaolint-disable-next-line usage -- 原话如此\n完成投资XX亿元。\n", "XX",
                 "// gaolint-disable-next-line usage -- 原话如此\n"
                 "// gaolint-disable-next-line RULE\n完成投资XX亿元。\n"),
                ("// gaolint-disable-next-line usage expires=2999-01-01\n完成投资XX亿元。\n", "XX",
                 "// gaolint-disable-next-line usage expires=2999-01-01\n"
                 "// gaolint-disable-next-line RULE\n完成投资XX亿元。\n")):
            for uri in ("file:///draft.txt", "untitled:draft"):
                self.assertEqual(self.disabled(text, needle, uri), after)

    def test_disable_in_markdown(self):
        for text, needle, after in (
                ("完成投资XX亿元。\n", "XX", "完成投资XX亿元。 <!-- gaolint-disable-line RULE -->\n"),
                ("1. 完成投资XX亿元。  \r\n2. 开工。", "XX",
                 "1. 完成投资XX亿元。 <!-- gaolint-disable-line RULE -->  \r\n2. 开工。"),
                ("完成投资XX亿元。\\\n开工。\n", "XX", "完成投资XX亿元。 <!-- gaolint-disable-line RULE -->\\\n开工。\n"),
                ("# 投资XX亿元 #\n", "XX", "<!-- gaolint-disable-next-line RULE -->\n# 投资XX亿元 #\n"),
                ("投资XX亿元。 <!-- gaolint-disable-line usage, terms/order -->\n", "XX",
                 "投资XX亿元。 <!-- gaolint-disable-line usage, terms/order RULE -->\n"),
                ("投资XX亿元。 <!-- gaolint-disable-line usage -- 原话如此 -->\n", "XX",
                 "投资XX亿元。 <!-- gaolint-disable-line usage -- 原话如此 --> <!-- gaolint-disable-line RULE -->\n")):
            self.assertEqual(self.disabled(text, needle, "file:///draft.md"), after)

    def test_nothing_to_disable(self):
        text = "// gaolint-disable-next-line usage\n完成投资五亿元。\n质量XX。\n进度XX。\n"
        uri = "file:///draft.txt"
        client = self.open_draft(text, uri)
        self.assertIn("structure/unused-suppression", {each["code"] for each in client.published(1, uri=uri)})
        for where in (cursor(text, "usage", 2), cursor(text, "五亿"),
                      {"start": place_of(text, "质量"), "end": place_of(text, "进度", 5)}):
            titles = [each["title"] for each in self.actions(client, uri, where, only=["quickfix"])]
            self.assertEqual([each for each in titles if each.startswith(DISABLE)], [])

    def test_markdown_is_read_as_markdown(self):
        text = "```\n完成投资XX亿元。\n```\n"
        client = self.open_draft(text, "file:///draft.md")
        self.assert_codes(client.published(1, uri="file:///draft.md"))

    def test_renumber_series(self):
        uri = "file:///draft.txt"
        client = self.open_draft(SERIES, uri)
        for needle in ("一是", "四是抓廉", "七是"):
            (action,) = self.actions(client, uri, cursor(SERIES, needle, 1), only=["refactor"])
            self.assertEqual(action["kind"], "refactor.rewrite.renumber")
            self.assertEqual(applied(SERIES, action["edit"]["changes"][uri]),
                             "要抓好四件事：一是抓进度；二是抓质量；三是抓安全；四是抓廉洁；五是抓协调。")
        self.assertEqual(self.actions(client, uri, cursor(SERIES, "进度"), only=["refactor"]), [])

    def test_renumber_without_a_rule(self):
        uri, text = "file:///draft.txt", "一、看清形势\n二、抓好落实\n四、严明纪律\n"
        client = self.start("--lang", "en", "--ignore", "numbering")
        client.open(text, uri=uri)
        (action,) = self.actions(client, uri, cursor(text, "二、", 1), only=["refactor.rewrite"])
        self.assertEqual(applied(text, action["edit"]["changes"][uri]), text.replace("四", "三"))
        right = text.replace("四", "三")
        client.change(2, {"text": right}, uri=uri)
        self.assertEqual(self.actions(client, uri, cursor(right, "二、", 1), only=["refactor"]), [])

    def test_on_type(self):
        uri = "file:///draft.txt"
        # The cursor stands at ▏.
        for before, character, after in (
                ("一、看清形势\n二、抓好落实\n二、▏强化保障\n三、严明纪律\n", "、",
                 "一、看清形势\n二、抓好落实\n二、强化保障\n三、严明纪律\n"),
                ("一、看清形势\n二、▏强化保障\n二、抓好落实\n三、严明纪律\n", "、",
                 "一、看清形势\n二、强化保障\n三、抓好落实\n四、严明纪律\n"),
                ("一、看清形势\n二、强化保障\n▏\n二、抓好落实\n三、严明纪律\n", "\n",
                 "一、看清形势\n二、强化保障\n\n三、抓好落实\n四、严明纪律\n"),
                ("要做到：一是▏抓早；一是抓进度；二是抓质量。\n", "是",
                 "要做到：一是抓早；二是抓进度；三是抓质量。\n"),
                # A gap may be that of an item that is still to be written.
                ("一、看清形势\n▏\n三、抓好落实\n四、严明纪律\n", "\n", None),
                # Another fault: what is right is not certain.
                ("一、看清形势\n二、▏强化保障\n二、抓好落实\n五、严明纪律\n", "、", None),
                ("一、看清形势\n二、抓好落实\n▏三、严明纪律\n", "\n", None),
                ("没有什么，▏", "，", None),
                # With a reference it is for the drafter to say.
                ("第一条　总则。\n第二条▏　保障。\n第二条　罚则。\n第三条　违反第二条的，不予受理。\n", "条", None)):
            text = before.replace("▏", "")
            client = self.open_draft(text, uri)
            edits = self.ask(client, "onTypeFormatting", uri, position=place_of(before, "▏"), ch=character, options={})
            self.assertEqual(applied(text, edits), after or text, before)

    def test_on_type_triggers(self):
        client = self.start(initialize=False)
        options = client.initialize()["capabilities"]["documentOnTypeFormattingProvider"]
        self.assertEqual(options["firstTriggerCharacter"], "\n")
        self.assertIn("、", options["moreTriggerCharacter"])


if __name__ == "__main__":
    unittest.main()
