"""A small client of the language server, for tests: one process, messages in the order they come."""

import json
import subprocess

URI = "file:///draft.txt"


class Client:
    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, "lsp", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.next_id = 0
        self.notifications = []
        self.requests = []  # of the server; all are granted
        self.responses = {}

    def send_bytes(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, *messages):
        data = b""
        for message in messages:
            body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
            data += b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
        self.send_bytes(data)

    def notify(self, method, params=None):
        self.send({"method": method, "params": params})

    def start_request(self, method, params=None):
        self.next_id += 1
        self.send({"id": self.next_id, "method": method, "params": params})
        return self.next_id

    def read(self):
        """The next message of the server, kept by what it is; none where there will be no more."""
        length = None
        while True:
            line = self.process.stdout.readline()
            if not line:
                return None
            if not line.strip():
                break
            name, value = line.decode().split(":")
            assert name == "Content-Length", line
            length = int(value)
        message = json.loads(self.process.stdout.read(length))
        assert message["jsonrpc"] == "2.0"
        if "method" in message and "id" in message:
            self.requests.append(message)
            self.send({"id": message["id"], "result": None})
        elif "method" in message:
            self.notifications.append(message)
        else:
            self.responses[message["id"]] = message
        return message

    def response(self, request_id):
        while request_id not in self.responses:
            assert self.read() is not None, "the server is gone"
        return self.responses.pop(request_id)

    def request(self, method, params=None):
        response = self.response(self.start_request(method, params))
        assert "error" not in response, response
        return response["result"]

    def error(self, method, params=None):
        return self.response(self.start_request(method, params))["error"]["code"]

    def initialize(self, capabilities=None, **params):
        result = self.request("initialize", {"processId": None, "rootUri": None,
                                             "capabilities": capabilities or {}, **params})
        self.notify("initialized", {})
        return result

    def open(self, text, uri=URI, version=1):
        self.notify("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "plaintext", "version": version, "text": text}})

    def change(self, version, *changes, uri=URI):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                               "contentChanges": list(changes)})

    def published(self, version, uri=URI):
        """The diagnostics that were published for this version."""
        seen = 0
        while True:
            for message in self.notifications[seen:]:
                params = message["params"]
                if params.get("uri") == uri and params.get("version") == version:
                    return params["diagnostics"]
            seen = len(self.notifications)
            assert self.read() is not None, "the server is gone"

    def stop(self):
        """Shuts down in order; gives the exit code."""
        self.request("shutdown")
        self.notify("exit")
        return self.wait()

    def wait(self):
        self.process.stdin.close()
        self.process.stdout.read()
        self.process.stdout.close()
        return self.process.wait(timeout=20)


def span(line, begin, end):
    return {"start": {"line": line, "character": begin}, "end": {"line": line, "character": end}}


def edit(line, begin, end, text):
    return {"range": span(line, begin, end), "text": text}


def applied(text, edits):
    """The text with TextEdits of UTF-16 positions applied."""
    lines = text.split("\n")
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]

    def offset(position):
        line = lines[position["line"]].encode("utf-16-le")
        return starts[position["line"]] + len(line[:2 * position["character"]].decode("utf-16-le"))

    for each in sorted(edits, key=lambda e: offset(e["range"]["start"]), reverse=True):
        begin, end = offset(each["range"]["start"]), offset(each["range"]["end"])
        text = text[:begin] + each["newText"] + text[end:]
    return text
