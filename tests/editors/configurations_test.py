"""The configurations in editors/ for editors that are not here to be tried: they parse, and start the server."""

import json
import pathlib
import subprocess
import sys
import unittest

try:
    import tomllib
except ModuleNotFoundError:  # Python before 3.11
    tomllib = None

EDITORS = pathlib.Path(__file__).parents[2] / "editors"
DOCS = EDITORS.parent / "docs" / "editors.zh-CN.md"


def as_json(name):
    return json.loads((EDITORS / name).read_text(encoding="utf-8"))


class Configurations(unittest.TestCase):
    program = "gaolint"

    def starts_server(self, command):
        self.assertEqual(command[0], "gaolint")
        done = subprocess.run([self.program, *command[1:], "--help"], capture_output=True, timeout=20)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_kate(self):
        self.starts_server(as_json("kate/settings.json")["servers"]["gaolint"]["command"])

    def test_sublime(self):
        self.starts_server(as_json("sublime/LSP.sublime-settings")["clients"]["gaolint"]["command"])

    @unittest.skipUnless(tomllib, "no tomllib")
    def test_helix(self):
        settings = tomllib.loads((EDITORS / "helix" / "languages.toml").read_text(encoding="utf-8"))
        server = settings["language-server"]["gaolint"]
        self.starts_server([server["command"], *server["args"]])
        for language in settings["language"]:
            self.assertIn("gaolint", language["language-servers"])

    def test_documented(self):
        text = DOCS.read_text(encoding="utf-8")
        for folder in EDITORS.iterdir():
            if folder.is_dir():
                self.assertIn(f"editors/{folder.name}/", text)


if __name__ == "__main__":
    Configurations.program = sys.argv.pop(1)
    unittest.main()
