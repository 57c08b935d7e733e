#!/usr/bin/env python3
"""`gaolint check --stdin-jsonl` through a real pipe: answers come before the next line is written."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

GAOLINT = os.environ["GAOLINT"]
BAD = "请各单位请各单位认真落实，由XX同志负责。"
CLEAN = "请各单位认真落实，按时报送。"


class Pipe:
    """A running check; every read waits for one answer."""

    def __init__(self, *arguments, cwd=None):
        self.process = subprocess.Popen([GAOLINT, "check", "--stdin-jsonl", *arguments], cwd=cwd, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ask(self, request):
        line = request if isinstance(request, bytes) else json.dumps(request, ensure_ascii=False).encode()
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def answer(self):
        return json.loads(self.process.stdout.readline())

    def end(self):
        rest, errors = self.process.communicate(timeout=60)
        return self.process.returncode, rest.decode(), errors.decode()


def check(lines, *arguments, cwd=None):
    """All at once: the exit code and the answers."""
    data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    done = subprocess.run([GAOLINT, "check", "--stdin-jsonl", *arguments], input=data, cwd=cwd, capture_output=True,
                          timeout=60, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()]


def rules(answer):
    return [finding["rule"] for finding in answer["findings"]]


class StdinJsonl(unittest.TestCase):
    def test_answers_before_the_next_line(self):
        for jobs in ("1", "4"):
            with self.subTest(jobs=jobs):
                pipe = Pipe("--jobs", jobs)
                for number in range(1, 6):
                    pipe.ask({"id": f"第{number}份", "file": f"{number}.txt", "text": BAD if number % 2 else CLEAN})
                    answer = pipe.answer()  # would wait for ever if lines were gathered
                    self.assertEqual((answer["line"], answer["id"], answer["file"]),
                                     (number, f"第{number}份", f"{number}.txt"))
                    self.assertEqual(bool(answer["findings"]), number % 2 == 1)
                self.assertEqual(pipe.end(), (1, "", ""))

    def test_keeps_the_order_whatever_the_jobs(self):
        lines = [{"id": n, "text": BAD * (1 + 50 * (n % 7))} for n in range(60)]
        one = check(lines, "--jobs", "1")
        self.assertEqual([answer["id"] for answer in one[1]], list(range(60)))
        self.assertEqual(check(lines, "--jobs", "8"), one)

    def test_finds_what_a_file_has(self):
        with tempfile.TemporaryDirectory() as directory:
            pathlib.Path(directory, "a.md").write_text(f"# 题目\n\n{BAD}\n\n`XX`\n", encoding="utf-8")
            done = subprocess.run([GAOLINT, "check", "--format", "jsonl", "a.md"], cwd=directory, capture_output=True,
                                  check=False)
            of_file = [json.loads(line) for line in done.stdout.decode().splitlines()]
            text = pathlib.Path(directory, "a.md").read_text(encoding="utf-8")
            self.assertEqual(check([{"file": "a.md", "text": text}], cwd=directory)[1][0]["findings"], of_file)

    def test_a_bad_line_has_an_error_and_the_rest_goes_on(self):
        bad = [b"{", b'"text"', b'{"file": "a.txt"}', b'{"text": 5}', b'{"text": "a", "format": "pdf"}',
               b'{"text": "a", "date": "2026-02-30"}', b'{"text": "a", "stage": "late"}', b'{"text": "a", "id": []}',
               b'{"text": "\xff"}', b'{"text": "\\ud800"}', b"[" * 100_000]
        for line in bad:
            with self.subTest(line=line[:40]):
                code, answers = check([line, {"text": BAD}])
                self.assertEqual(code, 2)
                self.assertEqual(len(answers), 2)
                self.assertNotIn("findings", answers[0])
                self.assertEqual(answers[0]["errors"][0]["line"], 1)
                self.assertTrue(answers[1]["findings"])

    def test_the_place_of_what_is_wrong(self):
        pipe = Pipe()
        pipe.ask('{"text": "甲乙", }'.encode())
        error = pipe.answer()["errors"][0]
        self.assertEqual((error["line"], error["column"]), (1, 16))
        code, _, errors = pipe.end()
        self.assertEqual(code, 2)
        self.assertIn("<stdin>:1:16", errors)

    def test_exit_codes(self):
        self.assertEqual(check([]), (0, []))
        self.assertEqual(check([{"text": CLEAN}])[0], 0)
        self.assertEqual(check([{"text": BAD}, {"text": CLEAN}])[0], 1)
        self.assertEqual(check([{"text": BAD, "stage": "draft"}], "--select", "placeholder")[0], 0)
        self.assertEqual(check([b"", b"  ", {"text": CLEAN}])[1][0]["line"], 3)

    def test_a_line_has_its_own_date_format_and_stage(self):
        text = "2026年7月25日（星期六）召开。2026年7月26日（星期六）召开。"
        dated = {"text": "今天是星期六，今天下午开会。", "date": "2026-07-25"}
        self.assertEqual(check([dated])[0], 0)
        self.assertEqual(len(check([{"text": text}], "--select", "calendar")[1][0]["findings"]), 1)
        code = {"text": "`由XX同志负责。`"}
        self.assertTrue(rules(check([{**code, "format": "text"}])[1][0]))
        self.assertEqual(check([{**code, "format": "markdown"}])[1][0]["findings"], [])
        self.assertEqual(check([{**code, "file": "a.md"}])[1][0]["findings"], [])
        remark = {"text": "<!-- gaolint-disable-next-line placeholder -->\n由XX同志负责。"}
        self.assertEqual(check([remark])[0], 0)
        final = check([{**remark, "stage": "final"}])
        self.assertEqual((final[0], rules(final[1][0])), (1, ["structure/unexplained-suppression"]))

    def test_the_configuration_beside_the_file_holds(self):
        with tempfile.TemporaryDirectory() as directory:
            pathlib.Path(directory, "a").mkdir()
            pathlib.Path(directory, "a", ".gaolint.toml").write_text('ignore = ["*"]\n', encoding="utf-8")
            pathlib.Path(directory, "b").mkdir()
            pathlib.Path(directory, "b", ".gaolint.toml").write_text('ingore = ["*"]\n', encoding="utf-8")
            lines = [{"file": f"{name}/x.txt", "text": BAD} for name in ("b", "b", "c")]
            code, answers = check(lines, cwd=directory)
            self.assertEqual(code, 2)
            self.assertIn("ignore", answers[0]["errors"][0]["hint"])
            self.assertNotIn("errors", answers[1])
            self.assertTrue(all(answer["findings"] for answer in answers))
            ignored = check([{"file": "a/x.txt", "text": BAD}], "--config", "a/.gaolint.toml", cwd=directory)[1][0]
            self.assertEqual(ignored["findings"], [])

    def test_takes_no_drafts_beside(self):
        for arguments in (["a.txt"], ["--format", "json"], ["--since", "HEAD"], ["--certificate", "a.html"]):
            with self.subTest(arguments=arguments):
                done = subprocess.run([GAOLINT, "check", "--stdin-jsonl", *arguments], input=b"", capture_output=True,
                                      check=False)
                self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
