#!/usr/bin/env python3
"""Reports read by what other people wrote; each reader must find what `--format json` says.

Tried with sarif-tools 3.0.5, the SARIF multitool 5.7.0, reviewdog 0.17.4, junitparser 5.0.3 and Chromium 156; a reader that is not
installed is skipped. GitLab and GitHub have no reader to be had: what their documentation asks for is checked.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree

try:
    import junitparser
except ImportError:
    junitparser = None
try:
    from sarif import loader as sarif_loader
except ImportError:
    sarif_loader = None

GAOLINT = os.environ["GAOLINT"]
# Names and texts with what each format has to escape.
DRAFTS = {
    "稿,件/100%稿:1 <甲>&.txt": "要再接再励，把工作做好。\n由XX同志负责，100%完成。\n"
                              "　　要坚持<b>&“好”请各单位请各单位认真落实。\n",
    "good.md": "要把工作做好。\n",
    "two.md": "# 讲话\n\n会议要求，各单位各单位要𠮷祥再接再励。\n",
}
MISSING = "missing.txt"


class Reports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.scratch.cleanup)
        cls.directory = pathlib.Path(cls.scratch.name)
        for name, text in DRAFTS.items():
            path = cls.directory / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        cls.said = json.loads(cls.report("json"))
        assert len(cls.said["findings"]) >= 4 and len(cls.said["errors"]) == 1, cls.said

    @classmethod
    def report(cls, format_name):
        done = subprocess.run([GAOLINT, "check", "--lang", "zh", "--no-config", "--format", format_name, ".", MISSING],
                              cwd=cls.directory, capture_output=True, timeout=60, check=False)
        assert done.returncode == 2, done
        return done.stdout.decode()

    def file(self, format_name):
        path = self.directory / ("report." + format_name)
        path.write_text(self.report(format_name), encoding="utf-8")
        self.addCleanup(path.unlink)
        return path

    def findings(self, *fields):
        """Those of the JSON report: its own fields, and line and column."""
        places = {"line": lambda f: f["range"]["start"]["line"], "column": lambda f: f["range"]["start"]["column"]}
        return sorted(tuple(places[field](finding) if field in places else finding[field] for field in fields)
                      for finding in self.said["findings"])

    def run_reader(self, name, *arguments, **options):
        if shutil.which(name) is None:
            self.skipTest("no " + name)
        done = subprocess.run([name, *arguments], cwd=self.directory, capture_output=True, text=True, timeout=60,
                              check=False, **options)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def reviewdog(self, format_name):
        return self.run_reader("reviewdog", "-f=" + format_name, "-reporter=local", "-filter-mode=nofilter",
                               "-diff=true", input=self.report(format_name))

    def test_sarif_tools(self):
        if sarif_loader is None:
            self.skipTest("no sarif-tools")
        records = sarif_loader.load_sarif_file(str(self.file("sarif"))).get_records()
        read = sorted((urllib.parse.unquote(r["Location"]), r["Line"], r["Severity"], r["Code"], r["Description"])
                      for r in records)
        self.assertEqual(read, self.findings("file", "line", "severity", "rule", "message"))

    def test_sarif_multitool(self):
        said = self.run_reader("sarif-multitool", "validate", str(self.file("sarif")),
                               env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
        complaints = [line for line in said.splitlines() if re.search(r"\b(error|warning) [A-Z]+\d+", line)]
        # There is no address at which the tool is described to everybody.
        self.assertEqual([line for line in complaints if "informationUri" not in line], [], said)

    def test_sarif_by_reviewdog(self):
        read = []
        for line in self.reviewdog("sarif").splitlines():
            result = json.loads(line)
            place = result["locations"][0]["physicalLocation"]
            read.append((urllib.parse.unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"],
                         place["region"]["startColumn"], result["ruleId"], result["message"]["text"]))
        self.assertEqual(sorted(read), self.findings("file", "line", "column", "rule", "message"))

    def test_checkstyle_by_reviewdog(self):
        read = [f"{file}:{line}:{column}: {severity}: {message} ({rule})"
                for file, line, column, severity, message, rule
                in self.findings("file", "line", "column", "severity", "message", "rule")]
        error = self.said["errors"][0]
        read.append(f"{MISSING}:1:0: error: {error['message']} (gaolint)")
        self.assertEqual(sorted(self.reviewdog("checkstyle").splitlines()), sorted(read))

    def test_rdjson_by_reviewdog(self):
        lines = self.reviewdog("rdjson").splitlines()
        self.assertEqual(len(lines), len(self.said["findings"]) + len(self.said["errors"]))
        for file, line, rule, message in self.findings("file", "line", "rule", "message"):
            found = [said for said in lines if json.dumps(message, ensure_ascii=False) in said and
                     json.dumps(file, ensure_ascii=False) in said and
                     re.search(r"start:\s*{\s*line:\s*%d\s" % line, said) and rule in said]
            self.assertTrue(found, (file, line, lines))

    def test_junitparser(self):
        if junitparser is None:
            self.skipTest("no junitparser")
        suites = junitparser.JUnitXml.fromfile(str(self.file("junit")))
        counted = (suites.tests, suites.failures, suites.errors)
        suites.update_statistics()
        self.assertEqual(counted, (suites.tests, suites.failures, suites.errors))
        cases = [(case, result) for suite in suites for case in suite for result in case.result]
        failures = sorted((case.classname, case.name, result.message) for case, result in cases
                          if isinstance(result, junitparser.Failure))
        self.assertEqual(failures, self.findings("file", "rule", "message"))
        self.assertEqual([case.classname for case, result in cases if isinstance(result, junitparser.Error)],
                         [MISSING])
        self.assertIn("good.md", [suite.name for suite in suites])

    def test_xml_by_a_parser(self):
        for name in ("checkstyle", "junit"):
            xml.etree.ElementTree.fromstring(self.report(name))

    def test_gitlab_as_documented(self):
        # https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
        entries = json.loads(self.report("gitlab"))
        for entry in entries:
            for field in ("description", "check_name", "fingerprint", "severity"):
                self.assertIsInstance(entry[field], str)
            self.assertIn(entry["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertFalse(entry["location"]["path"].startswith(("./", "/")), entry)
            self.assertGreaterEqual(entry["location"]["lines"]["begin"], 1)
        # GitLab shows only one of those that have the same.
        self.assertEqual(len({entry["fingerprint"] for entry in entries}), len(entries))
        read = sorted((entry["location"]["path"], entry["location"]["positions"]["begin"]["line"],
                       entry["location"]["positions"]["begin"]["column"], entry["check_name"], entry["description"])
                      for entry in entries if entry["check_name"] != "gaolint")
        self.assertEqual(read, self.findings("file", "line", "column", "rule", "message"))

    def test_github_as_documented(self):
        # https://docs.github.com/actions/reference/workflow-commands-for-github-actions
        command = re.compile(r"::(error|warning|notice)(?: ([^:]*))?::(.*)")
        read = []
        for line in self.report("github").splitlines():
            match = command.fullmatch(line)
            self.assertTrue(match, line)
            properties = dict(pair.split("=", 1) for pair in match[2].split(","))
            self.assertLessEqual(set(properties), {"file", "line", "endLine", "col", "endColumn", "title"})
            properties = {name: unescaped(value) for name, value in properties.items()}
            if "title" in properties:
                read.append((properties["file"], int(properties["line"]), int(properties["col"]),
                             properties["title"], unescaped(match[3])))
        self.assertEqual(sorted(read), self.findings("file", "line", "column", "rule", "message"))
    def test_a_browser_shows_each_finding_in_the_page(self):
        """What the browser made of the page after its scripts ran: marks in the text, rows in the list."""
        browser = next((name for name in ("chromium", "google-chrome") if shutil.which(name)), None)
        if browser is None:
            self.skipTest("no chromium")
        page = self.file("html")
        shown = self.run_reader(browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri(),
                                env={**os.environ, "HOME": str(self.directory)})
        marked = set(re.findall(r'data-of="([^"]+)"', shown))
        of_marks = {name for names in marked for name in names.split()}
        self.assertEqual(len(of_marks), len(self.said["findings"]))
        self.assertNotIn("<b>", shown, "a draft's own mark-up was taken for mark-up")


def unescaped(text):
    """As the runner reads a workflow command: it knows these, and no others."""
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


if __name__ == "__main__":
    unittest.main()
