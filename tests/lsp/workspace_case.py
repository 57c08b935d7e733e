"""What tests share in which the server works on files."""

import pathlib
import tempfile
import urllib.parse

from server_case import ServerCase


def uri_of(path):
    return "file://" + urllib.parse.quote(str(path))


class WorkspaceCase(ServerCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory(prefix="稿件 ")
        self.addCleanup(directory.cleanup)
        self.root = pathlib.Path(directory.name).resolve()
        (self.root / ".git").mkdir()

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return uri_of(path)

    def uri(self, name=""):
        return uri_of(self.root / name)

    def start_in(self, *folders, arguments=("--lang", "en"), capabilities=None):
        """A server for folders of the root, or for all of it."""
        roots = [{"uri": self.uri(folder), "name": folder} for folder in folders or ("",)]
        return self.start(*arguments, capabilities=capabilities, workspaceFolders=roots)

    @staticmethod
    def tell_changes(client, *uris):
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": uri, "type": 2} for uri in uris]})
