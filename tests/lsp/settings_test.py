"""Configurations and files of rules: told of, diagnosed, changed by code actions."""

import unittest

from client import applied, span
from workspace_case import WorkspaceCase

DRAFT = "完成投资XX亿元。"
RULES = '''[[rule]]
id = "usage/own"
kind = "pattern"
severity = "warning"
summary = { zh = "自己的规则", en = "a rule of our own" }
message = { zh = "不写“{text}”", en = "“{text}” is not written" }
explanation = "示例。"
source = "单位习惯"
pattern = '本县'
bad = ["⟦本县⟧开工。", "到⟦本县⟧来。"]
good = ["全县开工。", "到县里来。"]
'''
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True}}}


class Settings(WorkspaceCase):
    def messages(self, client, uri, version=1):
        return [each["message"] for each in client.published(version, uri=uri)]

    def renewed(self, client, uri, previous):
        """What is published of a draft's version again."""
        while True:
            published = [each["params"]["diagnostics"] for each in client.notifications
                         if each["params"].get("uri") == uri]
            if len(published) > previous:
                return published[-1]
            self.assertIsNotNone(client.read())

    def test_watchers_are_registered(self):
        self.write("规则/own.toml", RULES)
        client = self.start_in(capabilities=WATCHES, arguments=("--rules", str(self.root / "规则")))
        client.request("workspace/diagnostic", {"previousResultIds": []})
        (request,) = client.requests
        self.assertEqual(request["method"], "client/registerCapability")
        (registration,) = request["params"]["registrations"]
        self.assertEqual(registration["method"], "workspace/didChangeWatchedFiles")
        globs = [each["globPattern"] for each in registration["registerOptions"]["watchers"]]
        self.assertEqual(globs, ["**/*.toml", {"baseUri": self.uri("规则"), "pattern": "**/*.toml"}])

    def test_changed_configuration(self):
        config, draft = self.write(".gaolint.toml", 'ignore = ["placeholder"]\n'), self.uri("稿.txt")
        client = self.start_in(capabilities=WATCHES)
        client.open(DRAFT, uri=draft)
        self.assert_codes(client.published(1, uri=draft))
        self.write(".gaolint.toml", "")
        self.tell_changes(client, config)
        (found,) = self.renewed(client, draft, 1)
        self.assertEqual(found["code"], "placeholder/number")
        # One renewal for many changes, and none for files that are nobody's.
        before = len(client.notifications)
        self.write(".gaolint.toml", 'ignore = ["placeholder"]\n')
        self.tell_changes(client, *[config] * 20)
        self.assertEqual(self.renewed(client, draft, 2), [])
        self.tell_changes(client, self.uri("别的.txt"), self.uri("other.toml"), "untitled:a", 7)
        client.request("workspace/diagnostic", {"previousResultIds": []})
        self.assertEqual(len(client.notifications), before + 1)

    def test_a_draft_that_is_no_file_yet(self):
        self.write(".gaolint.toml", 'ignore = ["placeholder"]\n')
        for client, codes in ((self.start_in(), []), (self.start("--lang", "en"), ["placeholder/number"])):
            client.open(DRAFT, uri="untitled:Untitled-1")
            self.assert_codes(client.published(1, uri="untitled:Untitled-1"), *codes)

    def test_saving_tells_where_files_are_not_watched(self):
        config, draft = self.write(".gaolint.toml", 'ignore = ["placeholder"]\n'), self.uri("稿.txt")
        client = self.start_in()
        client.open(DRAFT, uri=draft)
        self.assert_codes(client.published(1, uri=draft))
        self.write(".gaolint.toml", "")
        client.notify("textDocument/didSave", {"textDocument": {"uri": config}})
        self.assertEqual(len(self.renewed(client, draft, 1)), 1)

    def test_changed_rules(self):
        self.write(".gaolint.toml", 'rules = ["规则"]\n')
        rules, draft = self.write("规则/own.toml", RULES), self.uri("稿.txt")
        client = self.start_in()
        client.open("本县投资五亿元。", uri=draft)
        self.assert_codes(client.published(1, uri=draft), "usage/own")
        self.write("规则/own.toml", RULES.replace("本县", "投资").replace("usage/own", "usage/other"))
        self.tell_changes(client, rules)
        (found,) = self.renewed(client, draft, 1)
        self.assertEqual((found["code"], found["range"]), ("usage/other", span(0, 2, 4)))

    def test_rules_that_are_new(self):
        self.write(".gaolint.toml", 'rules = ["规则"]\n')
        draft = self.uri("稿.txt")
        client = self.start_in()
        client.open("本县投资五亿元。", uri=draft)
        self.assert_codes(client.published(1, uri=draft))
        self.tell_changes(client, self.write("规则/own.toml", RULES))
        self.assert_codes(self.renewed(client, draft, 1), "usage/own")

    def test_settings_that_are_elsewhere(self):
        """What a configuration extends, and its rules, in another folder than the draft's."""
        self.write("稿/.gaolint.toml", 'extends = ["../共用/base.toml"]\nrules = ["../规则"]\n')
        base, rules = self.write("共用/base.toml", ""), self.write("规则/own.toml", RULES)
        draft = self.uri("稿/稿.txt")
        client = self.start_in()
        client.open("本县完成投资XX亿元。", uri=draft)
        self.assert_codes(client.published(1, uri=draft), "usage/own", "placeholder/number")
        self.write("共用/base.toml", 'ignore = ["placeholder"]\n')
        self.tell_changes(client, base)
        self.assert_codes(self.renewed(client, draft, 1), "usage/own")
        self.write("规则/own.toml", RULES.replace("本县", "某县"))
        self.tell_changes(client, rules)
        self.assert_codes(self.renewed(client, draft, 2))
        for uri, text, place in ((base, "minutes = 0\n", (0, 10)), (rules, "[[rule]]\nid = 7\n", (1, 5))):
            client.open(text, uri=uri)
            starts = [each["range"]["start"] for each in client.published(1, uri=uri)]
            self.assertIn({"line": place[0], "character": place[1]}, starts)

    def test_pulling_clients_are_told_to_ask_again(self):
        config, draft = self.write(".gaolint.toml", 'ignore = ["placeholder"]\n'), self.uri("稿.txt")
        client = self.start_in(capabilities={"textDocument": {"diagnostic": {}},
                                             "workspace": {"diagnostics": {"refreshSupport": True}}})
        client.open(DRAFT, uri=draft)
        there = {"textDocument": {"uri": draft}}
        first = client.request("textDocument/diagnostic", there)
        self.assertEqual(first["items"], [])
        again = client.request("textDocument/diagnostic", {**there, "previousResultId": first["resultId"]})
        self.assertEqual(again, {"kind": "unchanged", "resultId": first["resultId"]})
        self.write(".gaolint.toml", "")
        self.tell_changes(client, config)
        while not client.requests:
            client.read()
        self.assertEqual([each["method"] for each in client.requests], ["workspace/diagnostic/refresh"])
        later = client.request("textDocument/diagnostic", {**there, "previousResultId": first["resultId"]})
        self.assertEqual((later["kind"], len(later["items"])), ("full", 1))
        self.assertEqual(client.notifications, [])  # nothing is pushed to who pulls

    def test_errors_in_a_configuration(self):
        for text, place in (('# 说明\nselct = ["core"]\n', span(1, 0, 5)), ('ignore = ["没有"]\n', span(0, 10, 14)),
                            ("stage = \n", None), ('rules = ["没有"]\n', span(0, 9, 13)), ("minutes = 5\n", False)):
            uri = self.write(".gaolint.toml", "")
            client = self.start_in()
            client.open(text, uri=uri)
            found = client.published(1, uri=uri)
            self.assertEqual(len(found), 0 if place is False else 1, (text, found))
            if place:
                self.assertEqual(found[0]["range"], place)
            client.change(2, {"text": ""}, uri=uri)
            self.assertEqual(client.published(2, uri=uri), [])
            pulled = client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            self.assertEqual((pulled["kind"], pulled["items"]), ("full", []))
            self.assertIsNone(client.request("textDocument/hover", {
                "textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}))
            client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
            self.assertEqual(client.published(None, uri=uri), [])

    def test_errors_in_a_configuration_that_is_not_open(self):
        config, draft = self.write(".gaolint.toml", 'selct = []\nignore = ["speling"]\n'), self.uri("稿.txt")
        client = self.start_in()
        client.open(DRAFT, uri=draft)
        client.published(1, uri=draft)
        (said,) = [each["params"] for each in client.notifications if each["method"] == "window/showMessage"]
        self.assertEqual(said["type"], 2)
        self.assertIn("2 in all", said["message"])
        self.assertIn("/.gaolint.toml:1", said["message"])
        # Where it is open its faults are seen there.
        client.open("", uri=config)
        client.published(1, uri=config)
        self.tell_changes(client, config)
        self.renewed(client, draft, 1)
        self.assertEqual(len([1 for each in client.notifications if each["method"] == "window/showMessage"]), 1)

    def test_errors_in_a_configuration_that_is_not_saved(self):
        client = self.start_in()
        uri = self.uri(".gaolint.toml")
        client.open('selct = []\nignore = ["speling"]\n', uri=uri)
        self.assertEqual([each["range"] for each in client.published(1, uri=uri)], [span(0, 0, 5), span(1, 10, 19)])

    def test_errors_in_other_settings(self):
        self.write(".gaolint.toml", 'rules = ["规则"]\nextends = ["共用.toml"]\n')
        self.write("规则/own.toml", RULES)
        self.write("共用.toml", "")
        self.write("另一处/pack.toml", 'name = "另一处"\n')
        for name, text, lines in (
                ("规则/own.toml", RULES.replace("source", "sorce"), [0, 7]), ("规则/own.toml", RULES, []),
                ("规则/new.toml", RULES.replace('"usage/own"', "7"), [1]),
                ("另一处/a.toml", RULES.replace("'本县'", "'(本县'"), [8]),
                ("共用.toml", "minutes = 0\n", [0]), ("稿.docx.gaolint.toml", "[[accept]]\nrule = 7\n", None),
                ("Cargo.toml", "[package]\nname = 7\n", [])):
            client = self.start_in()
            uri = self.uri(name)
            client.open(text, uri=uri)
            found = client.published(1, uri=uri)
            if lines is None:
                self.assertGreater(len(found), 0)
            else:
                self.assertEqual(sorted({each["range"]["start"]["line"] for each in found}), lines, (name, found))

    def terms(self, client, draft, where):
        actions = client.request("textDocument/codeAction", {
            "textDocument": {"uri": draft}, "range": where, "context": {"diagnostics": [], "only": ["quickfix"]}})
        return [each for each in actions if each["title"].startswith("add")]

    def test_own_terms(self):
        text = "# 本县的\nwords = ['甲']  # 人名\n"
        config, draft = self.write(".gaolint.toml", text), self.uri("稿.txt")
        client = self.start_in()
        client.open("整治各种乱像。", uri=draft)
        found = client.published(1, uri=draft)
        (action,) = self.terms(client, draft, span(0, 5, 5))
        after = applied(text, action["edit"]["changes"][config])
        self.assertEqual(after, "# 本县的\nwords = ['甲', \"乱像\"]  # 人名\n")
        self.assertEqual([each["code"] for each in action["diagnostics"]], [each["code"] for each in found])
        (wider,) = self.terms(client, draft, span(0, 2, 6))
        self.assertIn("各种乱像", applied(text, wider["edit"]["changes"][config]))
        self.write(".gaolint.toml", after)
        self.tell_changes(client, config)
        self.assertEqual(self.renewed(client, draft, 1), [])

    def test_all_encodings(self):
        config, draft = self.write(".gaolint.toml", ""), self.uri("稿.txt")
        for name, wide, han in (("utf-8", 4, 3), ("utf-16", 2, 1), ("utf-32", 1, 1)):
            client = self.start_in(capabilities={"general": {"positionEncodings": [name]}})
            client.open("words = ['𠮷𠮷', '甲', 7]\n", uri=config)
            (fault,) = client.published(1, uri=config)
            at = 17 + 2 * wide + han
            self.assertEqual(fault["range"], span(0, at, at + 1))
            client.change(2, {"text": "words = ['𠮷𠮷']\n"}, uri=config)
            client.open("𠮷县整治各种乱像。", uri=draft)
            (action,) = self.terms(client, draft, span(0, wide + 6 * han, wide + 6 * han))
            (edit,) = action["edit"]["changes"][config]
            self.assertEqual(edit["range"], span(0, 11 + 2 * wide, 11 + 2 * wide))

    def test_own_terms_go_into_the_text_that_is_open(self):
        config, draft = self.write(".gaolint.toml", ""), self.uri("稿.txt")
        client = self.start_in(capabilities={"workspace": {"workspaceEdit": {"documentChanges": True}}})
        client.open("root = true\n", uri=config, version=7)
        client.open("整治各种乱像。", uri=draft)
        (action,) = self.terms(client, draft, span(0, 5, 5))
        (change,) = action["edit"]["documentChanges"]
        self.assertEqual(change["textDocument"], {"uri": config, "version": 7})
        self.assertEqual(applied("root = true\n", change["edits"]), 'root = true\nwords = ["乱像"]\n')

    def test_own_terms_make_a_configuration(self):
        draft = self.uri("县里/稿.txt")
        edits = {"documentChanges": True, "resourceOperations": ["create"]}
        for folder in ("", "县里"):
            client = self.start_in("", folder, capabilities={"workspace": {"workspaceEdit": edits}})
            client.open("整治各种乱像。", uri=draft)
            (action,) = self.terms(client, draft, span(0, 5, 5))
            create, change = action["edit"]["documentChanges"]
            self.assertEqual(create, {"kind": "create", "uri": self.uri((folder and folder + "/") + ".gaolint.toml")})
            self.assertEqual(change["textDocument"], {"uri": create["uri"], "version": None})
            self.assertEqual(applied("", change["edits"]), 'words = ["乱像"]\n')

    def test_no_own_terms(self):
        draft = self.uri("稿.txt")
        for text, where in (("完成投资XX亿元。", span(0, 5, 5)), ("一、看清形势\n二、抓好落实\n四、严明纪律\n", span(2, 1, 1))):
            client = self.start_in(capabilities={"workspace": {"workspaceEdit": {
                "documentChanges": True, "resourceOperations": ["create"]}}})
            client.open(text, uri=draft)
            self.assertEqual(len(client.published(1, uri=draft)), 1)
            self.assertEqual(self.terms(client, draft, where), [])
        for arguments in (("--no-config",), ()):  # nothing to create files with
            client = self.start_in(arguments=("--lang", "en", *arguments))
            client.open("整治各种乱像。", uri=draft)
            self.assertEqual(self.terms(client, draft, span(0, 5, 5)), [])

    def test_progress_of_checking_again(self):
        config, drafts = self.write(".gaolint.toml", ""), [self.uri(f"{number}.txt") for number in range(6)]
        client = self.start_in(capabilities={"window": {"workDoneProgress": True}})
        for draft in drafts:
            client.open("　　各单位要抓好落实。\n" * 10000, uri=draft)
            client.published(1, uri=draft)
        self.tell_changes(client, config)
        for draft in drafts:
            self.renewed(client, draft, 1)
        client.request("workspace/diagnostic", {"previousResultIds": []})
        (request,) = client.requests
        self.assertEqual(request["method"], "window/workDoneProgress/create")
        progress = [each["params"] for each in client.notifications if each["method"] == "$/progress"]
        self.assertEqual([each["value"]["kind"] for each in progress], ["begin", "end"])
        self.assertEqual({each["token"] for each in progress}, {request["params"]["token"]})


if __name__ == "__main__":
    unittest.main()
