"""Several folders, and the diagnostics of all drafts in them."""

import json
import os
import subprocess
import unittest

from client import span
from server_case import BINARY
from workspace_case import WorkspaceCase

DRAFT = "完成投资XX亿元。"


class Workspace(WorkspaceCase):
    def pull(self, client, previous=(), **params):
        ids = [{"uri": uri, "value": value} for uri, value in previous]
        report = client.request("workspace/diagnostic", {"previousResultIds": ids, **params})
        return {each["uri"]: each for each in report["items"]}

    def found(self, reports):
        return {uri: [each["code"] for each in report["items"]] for uri, report in reports.items()}

    def test_the_drafts_that_a_check_looks_at(self):
        one, two = self.write("一.txt", DRAFT), self.write("县里/二.md", "```\nXX亿元\n```\n质量XX。\n")
        self.write("旧稿/三.txt", DRAFT)
        self.write("别的.html", DRAFT)
        self.write(".藏/四.txt", DRAFT)
        self.write(".gitignore", "五.txt\n")
        self.write("五.txt", DRAFT)
        self.write(".gaolint.toml", 'exclude = ["旧稿"]\n')
        clean = self.write("清.txt", "完成投资五亿元。")
        client = self.start_in()
        reports = self.pull(client)
        self.assertEqual(list(reports), sorted([one, two, clean], key=lambda uri: bytes(uri, "ascii")))
        self.assertEqual(self.found(reports)[one], ["placeholder/number"])
        self.assertEqual(reports[two]["items"][0]["range"]["start"]["line"], 3)
        self.assertEqual(self.found(reports)[clean], [])
        checked = subprocess.run([os.path.abspath(BINARY), "check", "--format", "jsonl", "."], cwd=self.root,
                                 capture_output=True, text=True)
        by_check = {(self.uri(each["file"]), each["rule"]) for each in map(json.loads, checked.stdout.splitlines())
                    if "rule" in each}
        self.assertEqual({(uri, code) for uri, codes in self.found(reports).items() for code in codes}, by_check)

    def test_unchanged_reports(self):
        one, two = self.write("一.txt", DRAFT), self.write("二.txt", DRAFT)
        client = self.start_in()
        first = self.pull(client)
        known = [(uri, report["resultId"]) for uri, report in first.items()]
        for report in self.pull(client, known).values():
            self.assertEqual(report["kind"], "unchanged")
            self.assertNotIn("items", report)
        self.write("一.txt", "完成投资五亿元。")
        os.remove(self.root / "二.txt")
        later = self.pull(client, known)
        self.assertEqual({uri: (each["kind"], each["items"]) for uri, each in later.items()},
                         {one: ("full", []), two: ("full", [])})

    def test_open_drafts_are_checked_as_they_are_open(self):
        uri = self.write("一.txt", DRAFT)
        client = self.start_in()
        client.open("\n质量XX。", uri=uri, version=9)
        report = self.pull(client)[uri]
        self.assertEqual((report["version"], report["items"][0]["range"]), (9, span(1, 2, 4)))
        # Its address is that of the client.
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
        other = uri.replace("%20", " ")
        client.open("没有问题。", uri=other)
        self.assertEqual(self.found(self.pull(client)), {other: []})

    def test_other_encodings_and_broken_drafts(self):
        (self.root / "一.txt").write_bytes(DRAFT.encode("gb18030"))
        (self.root / "二.docx").write_bytes(b"PK\x03\x04 broken")
        client = self.start_in()
        one, two = self.pull(client).values()
        self.assertEqual(one["items"][0]["range"], span(0, 4, 6))
        (broken,) = two["items"]
        self.assertEqual((broken["severity"], broken["range"]), (1, span(0, 0, 0)))

    def test_partial_results_and_progress(self):
        uris = {self.write(f"{number}.txt", DRAFT) for number in range(5)}
        client = self.start_in()
        self.assertEqual(self.pull(client, partialResultToken="part", workDoneToken=7), {})
        values = {token: [each["params"]["value"] for each in client.notifications
                          if each["method"] == "$/progress" and each["params"]["token"] == token]
                  for token in ("part", 7)}
        self.assertEqual({each["uri"] for value in values["part"] for each in value["items"]}, uris)
        begin, *reports, end = values[7]
        self.assertEqual((begin["kind"], begin["cancellable"], end), ("begin", True, {"kind": "end"}))
        self.assertEqual([each["percentage"] for each in reports], [20, 40, 60, 80, 100])

    def test_cancelled_while_it_is_answered(self):
        for number in range(400):
            self.write(f"{number}.txt", "　　各单位要抓好落实。\n" * 300)
        client = self.start_in()
        request = client.start_request("workspace/diagnostic", {"previousResultIds": [], "workDoneToken": "t"})
        while not client.notifications:
            client.read()
        # Somebody types meanwhile, and is answered first.
        draft = self.uri("0.txt")
        client.open(DRAFT, uri=draft)
        client.published(1, uri=draft)
        self.assertNotIn(request, client.responses)
        client.notify("$/cancelRequest", {"id": request})
        self.assertEqual(client.response(request)["error"]["code"], -32800)
        self.assertEqual(client.notifications[-1]["params"]["value"], {"kind": "end"})
        # Another one begins anew, and shutting down ends it.
        request = client.start_request("workspace/diagnostic", {"previousResultIds": []})
        self.assertEqual(client.stop(), 0)
        self.assertEqual(client.responses[request]["error"]["code"], -32800)

    def test_several_roots(self):
        one, two = self.write("甲/一.txt", DRAFT), self.write("乙/二.txt", DRAFT)
        three = self.write("丙/三.txt", DRAFT)
        self.write("乙/.gaolint.toml", 'ignore = ["placeholder"]\n')
        client = self.start_in("甲", "乙", capabilities={"workspace": {"diagnostics": {"refreshSupport": True}}})
        self.assertEqual(self.found(self.pull(client)), {one: ["placeholder/number"], two: []})
        client.notify("workspace/didChangeWorkspaceFolders", {"event": {
            "removed": [{"uri": self.uri("甲") + "/", "name": ""}, {"uri": self.uri("没有"), "name": ""}],
            "added": [{"uri": self.uri("丙"), "name": ""}, {"uri": self.uri("丙"), "name": ""}, 7]}})
        self.assertEqual(self.found(self.pull(client)), {two: [], three: ["placeholder/number"]})
        self.assertEqual([each["method"] for each in client.requests], ["workspace/diagnostic/refresh"])
        for rubbish in (None, 7, {"event": 7}, {"event": {"added": 7}}):
            client.notify("workspace/didChangeWorkspaceFolders", rubbish)
        self.assertEqual(len(self.pull(client)), 2)

    def test_roots_of_older_clients(self):
        one = self.write("一.txt", DRAFT)
        for params, uris in (({"rootUri": self.uri()}, [one]), ({"rootPath": str(self.root)}, [one]),
                             ({"rootUri": self.uri(), "workspaceFolders": []}, []), ({"rootUri": "untitled:a"}, []),
                             ({}, [])):
            client = self.start("--lang", "en", initialize=False)
            client.initialize(**params)
            self.assertEqual(list(self.pull(client)), uris)


if __name__ == "__main__":
    unittest.main()
