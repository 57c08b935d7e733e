"""How a conversation begins and ends, and what rubbish does to it."""

import unittest

from client import URI, Client, edit, span
from server_case import ServerCase


class Lifecycle(ServerCase):
    def test_exit_codes(self):
        client = self.start()
        self.assertEqual(client.stop(), 0)
        rude = self.start()
        rude.notify("exit")
        self.assertEqual(rude.wait(), 1)
        gone = self.start()
        self.assertEqual(gone.wait(), 1)
        after = self.start(initialize=False)
        after.notify("exit")
        self.assertEqual(after.wait(), 1)

    def test_order_of_requests(self):
        client = self.start(initialize=False)
        self.assertEqual(client.error("textDocument/hover", {}), -32002)
        client.initialize()
        self.assertEqual(client.error("initialize", {}), -32600)
        self.assertEqual(client.error("no/such/thing"), -32601)
        self.assertEqual(client.error("textDocument/diagnostic", {"textDocument": {"uri": "file:///no"}}), -32602)
        self.assertEqual(client.error("textDocument/diagnostic", [7]), -32602)
        client.notify("no/such/thing")
        client.notify("$/no/such/thing")
        client.send({"id": 99, "result": None})
        client.request("shutdown")
        self.assertEqual(client.error("textDocument/hover", {}), -32600)

    def test_position_encodings(self):
        for offered, chosen in ((None, "utf-16"), ([], "utf-16"), (["utf-16", "utf-8"], "utf-8"),
                                (["utf-32", "utf-16"], "utf-16"), (["utf-32"], "utf-32"), (7, "utf-16")):
            client = self.start(initialize=False)
            result = client.initialize({"general": {"positionEncodings": offered}})
            self.assertEqual(result["capabilities"]["positionEncoding"], chosen)
            self.assertEqual(result["serverInfo"]["name"], "gaolint")

    def test_rubbish_ends_nothing(self):
        client = self.start()
        client.send_bytes(b"\x00\xff rubbish\r\n\r\n{}{}\n\nContent-Length: many\r\n\r\n")
        client.send_bytes(b"Content-Length: 3\r\n\r\n{x}")
        self.assertEqual(client.response(None)["error"]["code"], -32700)
        client.send_bytes(b"Content-Length: 2\r\n\r\n[]")
        self.assertEqual(client.response(None)["error"]["code"], -32600)
        for params in (None, [], 7, {"textDocument": 7}, {"textDocument": {"uri": 7}}):
            for method in ("didOpen", "didChange", "didClose", "didSave"):
                client.notify("textDocument/" + method, params)
        client.open("完全没没有问题。")
        client.change(2, 7, {"range": 7, "text": 7}, {"range": span(-1, 5, 99999999999)})
        client.published(2)
        self.assertEqual(client.stop(), 0)

    def test_rubbish_in_requests(self):
        client = self.start(initialize=False)
        capabilities = client.initialize()["capabilities"]
        self.assertIn("documentOnTypeFormattingProvider", capabilities)
        client.open("一、看清形势\n二、抓好落实\n四、严明XX纪律\n")
        client.open("words = 7\n", uri="file:///no/such/.gaolint.toml")
        there = [{"textDocument": {"uri": uri}} for uri in (URI, "file:///no/such/.gaolint.toml", "file:///no")]
        odd = [{"start": 7}, {"start": {"line": "x"}}, span(9, 9, 1), span(0, 99999999999, 0), [], None]
        asked = [{**document, "range": range, "position": range, "positions": range, "context": context, "ch": range,
                  "previousResultIds": range, "previousResultId": range, "workDoneToken": range}
                 for document in there for range in odd for context in ({"only": [7]}, 7)] + [None, 7, [7], "x"]
        methods = ["workspace/diagnostic"] + ["textDocument/" + method for method in (
            "codeAction", "onTypeFormatting", "formatting", "hover", "documentSymbol", "foldingRange", "selectionRange",
            "documentHighlight", "completion", "inlayHint", "semanticTokens/full", "diagnostic")]
        for method in methods:
            for params in asked:
                answer = client.response(client.start_request(method, params))
                self.assertTrue("result" in answer or answer["error"]["code"] == -32602, (method, params, answer))
        for params in [*asked, {"changes": [7, {"uri": 7}]}, {"event": {"added": [7]}}, {"id": {}}, {"token": 7}]:
            for method in ("workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders", "$/cancelRequest",
                           "textDocument/didSave", "window/workDoneProgress/cancel", "initialized"):
                client.notify(method, params)
        for response in ({"id": 1}, {"id": "x", "result": 7}, {"id": 1, "error": 7}, {"id": -1, "error": {}}):
            client.send(response)
        self.assertEqual(client.stop(), 0)

    def test_split_bytes(self):
        client = self.start()
        body = b'{"jsonrpc":"2.0","id":7,"method":"shutdown"}'
        for byte in b"Content-Length: %d\r\n\r\n%s" % (len(body), body):
            client.send_bytes(bytes([byte]))
        self.assertIsNone(client.response(7)["result"])

    def test_cancelled_while_it_waits(self):
        client = self.start()
        client.open("稿子。\n" * 200000)
        ids = [client.start_request("textDocument/diagnostic", {"textDocument": {"uri": URI}}) for _ in range(2)]
        client.notify("$/cancelRequest", {"id": ids[1]})
        client.notify("$/cancelRequest", {"id": 12345})
        self.assertIn("result", client.response(ids[0]))
        answer = client.response(ids[1])
        # It may have been answered before the cancellation was read.
        self.assertTrue("result" in answer or answer["error"]["code"] == -32800)


if __name__ == "__main__":
    unittest.main()
