#!/usr/bin/env python3
"""`gaolint completions`: each shell completes command lines with its script; `gaolint man`: read by groff and mandoc."""

import os
import pathlib
import pty
import select
import shutil
import subprocess
import tempfile
import time
import unittest

GAOLINT = os.environ["GAOLINT"]
PROMPT = "ready> "
DEADLINE = 30.0

# What is typed, \t where Tab is pressed; what gaolint is then called with.
TYPED = [
    ("ch\t--sta\tf\t", "check --stage final"),
    ("check --format sa\t", "check --format sarif"),
    ("check --format=che\t", "check --format=checkstyle"),
    ("check --fail-on w\t", "check --fail-on warning"),
    ("blanks --color al\t", "blanks --color always"),
    ("fix --lang e\t", "fix --lang en"),
    ("fix --unsa\tdra\t", "fix --unsafe draft.txt"),
    ("check --output dra\t", "check --output draft.txt"),
    ("explain numbering/ga\t", "explain numbering/gap"),
    ("check --select core,numbering/ga\t", "check --select core,numbering/gap"),
    ("check --ignore=numbering/ga\t", "check --ignore=numbering/gap"),
    ("rules sch\tpac\t", "rules schema pack"),
    ("rules test pa\t", "rules test packs/"),
    ("completions fi\t", "completions fish"),
    # There is nothing to go on with.
    ("check --minutes dra\t", "check --minutes dra"),
    ("lsp dra\t", "lsp dra"),
]


def gaolint(*arguments, **environment):
    return subprocess.run([GAOLINT, *arguments], env={**os.environ, **environment}, capture_output=True, text=True,
                          timeout=60, check=True).stdout


def meaning(arguments):
    """The same whichever way a shell writes it."""
    return arguments.strip().replace("=", " ").rstrip("/")


class Terminal:
    """A shell that somebody types into."""

    def __init__(self, command, directory, environment):
        pid, self.terminal = pty.fork()
        if pid == 0:
            os.chdir(directory)
            os.execvpe(command[0], command, environment)
        self.pid = pid
        self.shown = ""

    def type(self, text):
        os.write(self.terminal, text.encode())

    def read(self, seconds=0.05):
        ready, _, _ = select.select([self.terminal], [], [], seconds)
        if ready:
            self.shown += os.read(self.terminal, 65536).decode(errors="replace")

    def wait(self, is_there):
        end = time.monotonic() + DEADLINE
        while not is_there():
            assert time.monotonic() < end, self.shown[-2000:]
            self.read()

    def wait_for_prompt(self):
        self.wait(lambda: PROMPT in self.shown)

    def close(self):
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


class Completions(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.directory = pathlib.Path(scratch.name)
        (self.directory / "draft.txt").touch()
        (self.directory / "packs").mkdir()
        # It says what it was called with.
        program = self.directory / "bin" / "gaolint"
        program.parent.mkdir()
        program.write_text('#!/bin/sh\necho "$*" >called.new\nmv called.new called\n')
        program.chmod(0o755)

    def script(self, shell):
        path = self.directory / ("script." + shell)
        path.write_text(gaolint("completions", shell))
        return path

    def in_terminal(self, shell, command, setup):
        if shutil.which(shell) is None:
            self.skipTest("no " + shell)
        environment = {"PATH": f"{self.directory}/bin:{os.environ['PATH']}", "HOME": str(self.directory),
                       "TERM": "xterm", "LC_ALL": "C.UTF-8", "PS1": PROMPT}
        terminal = Terminal([shell, *command], self.directory, environment)
        self.addCleanup(terminal.close)
        terminal.type(f"{setup} {self.script(shell)}; echo re''ady\n")
        terminal.wait(lambda: "ready\r\n" in terminal.shown)
        called = self.directory / "called"
        for typed, expected in TYPED:
            with self.subTest(typed):
                terminal.wait_for_prompt()
                terminal.shown = ""
                terminal.type("gaolint " + typed + "\n")
                terminal.wait(called.exists)
                arguments = called.read_text()
                called.unlink()
                self.assertEqual(meaning(arguments), meaning(expected), terminal.shown)

    def test_bash(self):
        self.in_terminal("bash", ["--norc", "--noprofile", "-i"], "source")

    def test_zsh(self):
        self.in_terminal("zsh", ["-f", "-i"], "autoload -Uz compinit; compinit -D -u; source")

    def fish_offers(self, line):
        script = f"source {self.directory}/script.fish; complete -C '{line}'"
        done = subprocess.run(["fish", "--no-config", "-c", script], cwd=self.directory, timeout=60, check=True,
                              env={**os.environ, "HOME": str(self.directory)}, capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return [offered.split("\t")[0] for offered in done.stdout.splitlines()]

    def test_fish(self):
        if shutil.which("fish") is None:
            self.skipTest("no fish")
        self.script("fish")
        for typed, expected in TYPED:
            # What is said after the first Tab is typed here: each word of it is completed alone.
            *before, last = typed.split("\t")[:-1]
            whole = expected.split()
            begun = typed.rsplit("\t", 2)[-2].split()[-1] if before else typed[:-1].split()[-1]
            line = " ".join(["gaolint", *whole[:-1], begun])
            with self.subTest(line):
                offered = self.fish_offers(line)
                if whole[-1] == begun:
                    self.assertEqual(offered, [])
                else:
                    self.assertEqual(offered, [whole[-1]])

    def test_every_command_and_option_is_there(self):
        for shell in ("bash", "zsh", "fish"):
            script = gaolint("completions", shell)
            for option in ("certificate", "stdin-jsonl", "fail-under", "rule-pages"):
                self.assertIn(option, script)
            self.assertNotIn("stdio", script.replace("stdin", ""))

    def test_descriptions_are_in_the_language_of_the_user(self):
        self.assertIn("输出格式", gaolint("completions", "zsh", LC_ALL="zh_CN.UTF-8"))
        self.assertIn("output format", gaolint("completions", "zsh", LC_ALL="en_GB.UTF-8"))


class Manual(unittest.TestCase):
    def page(self, locale):
        return gaolint("man", LC_ALL=locale)

    def read_by(self, command, page):
        if shutil.which(command[0]) is None:
            self.skipTest("no " + command[0])
        done = subprocess.run(command, input=page, capture_output=True, text=True, timeout=60, check=False)
        return done.stdout, done.stderr

    def test_groff_has_nothing_to_say(self):
        text, said = self.read_by(["groff", "-ww", "-man", "-Kutf8", "-Tutf8", "-P-cbou", "-rLL=100n"], self.page("en_GB"))
        self.assertEqual(said, "")
        for part in ("NAME", "EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES", "gaolint rules try", "--certificate",
                     ".gaolint.toml"):
            self.assertIn(part, text.replace("\N{HYPHEN}", "-").replace("\N{MINUS SIGN}", "-"))

    def test_mandoc_has_nothing_to_say(self):
        # The page has no date: it would differ from build to build.
        for locale in ("en_GB", "zh_CN"):
            _, said = self.read_by(["mandoc", "-Tlint", "-W", "warning"], self.page(locale))
            self.assertEqual([line for line in said.splitlines() if "missing date" not in line], [])

    def test_chinese(self):
        page = self.page("zh_CN.UTF-8")
        self.assertIn(".SH 退出码", page)
        self.assertIn("检查讲话稿和公文", page)


if __name__ == "__main__":
    unittest.main()
