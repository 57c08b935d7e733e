#!/usr/bin/env python3
"""Checks rule files and what `gaolint init` writes against rules/schema, by what other people wrote.

validate.py GAOLINT ROOT: Python's tomllib and jsonschema, and taplo where it is installed. What the schemas must refuse
is checked too. Exits with 77 (skipped) where there is nothing to check with.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

SKIPPED = 77

# (schema, text, what must be in the complaint)
REFUSED = [
    ("pack", 'name = "x"\nsummary = "y"\nenable = true\n', "enable"),
    ("pack", 'summary = "y"\n', "name"),
    ("data", '[[entry]]\nwrong = "x"\nrihgt = "y"\n', "rihgt"),
    ("rule", "[[rules]]\n", "rules"),
    ("examples", '[[examples]]\nbad = ["⟦x⟧"]\n', "rule"),
    ("examples", '[[examples]]\nrule = "usage/x"\ngod = ["x"]\n', "god"),
    ("config", 'ingore = "x"\n', "ingore"),
    ("config", 'stage = "finall"\n', "finall"),
    ("config", '[severity]\n"usage/*" = "of"\n', "of"),
    ("config", '[[allow]]\nrules = "usage"\n', "text"),
    ("config", '[[overrides]]\npaths = "x"\nroot = true\n', "root"),
    ("config", '[[overrides]]\npaths = "x"\nseverity = { x = 1 }\n', "1"),
]
RULE = """[[rule]]
id = "usage/x"
kind = "pattern"
severity = "warning"
summary = "x"
message = "x"
explanation = "x"
source = "x"
pattern = 'x'
bad = ["⟦x⟧", { text = "⟦x⟧", date = 2026-01-01 }]
good = ["y", "z"]
"""
# Changes of RULE.
REFUSED_RULES = [
    ('"usage/x"', '"useage/x"', "useage"),
    ('"pattern"', '"patern"', "patern"),
    ('"warning"', '"fatal"', "fatal"),
    ("pattern = 'x'", "patern = 'x'", "patern"),
    ("pattern = 'x'", "pattern = 'x'\nlexicon = 'y'", "lexicon"),
    ("pattern = 'x'", "pattern = 1", "1"),
    ('source = "x"\n', "", "source"),
    ('"y", "z"', '"y"', "y"),
    ("date = 2026", "dat = 2026", "dat"),
]


def plain(value):
    """JSON has no dates; to the schemas they are strings."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def schema_of(path):
    if path.name == "pack.toml":
        return "pack"
    if path.name.endswith(".examples.toml"):
        return "examples"
    text = path.read_text(encoding="utf-8")
    return "rule" if text.startswith("[[rule]]") or "\n[[rule]]" in text else "data"


def configurations(gaolint):
    """What `gaolint init` writes, as it is and with all that is in it turned on."""
    with tempfile.TemporaryDirectory() as directory:
        subprocess.run([gaolint, "init", directory], capture_output=True, check=True)
        text = (Path(directory) / ".gaolint.toml").read_text(encoding="utf-8")
    return [text, re.sub("^#(?! )", "", text, flags=re.MULTILINE)]


def rule_files(root):
    files = sorted((root / "rules").rglob("*.toml")) + sorted((root / "examples").rglob("*.toml"))
    return files + sorted((root / "tests/golden/rules").rglob("*.toml"))


def check_with_jsonschema(gaolint, root, schemas, tomllib, jsonschema):
    validators = {}
    for name, schema in schemas.items():
        jsonschema.Draft7Validator.check_schema(schema)
        validators[name] = jsonschema.Draft7Validator(schema)

    def complaints(name, text):
        return [str(error.message) for error in validators[name].iter_errors(plain(tomllib.loads(text)))]

    failures = []
    for path in rule_files(root):
        for message in complaints(schema_of(path), path.read_text(encoding="utf-8")):
            failures.append(f"{path.relative_to(root)}: {message[:300]}")
    refused = REFUSED + [("rule", RULE.replace(old, new), word) for old, new, word in REFUSED_RULES]
    for text in configurations(gaolint):
        failures += [f"gaolint init: {message}" for message in complaints("config", text)]
    failures += [f"the sample rule: {message}" for message in complaints("rule", RULE)]
    for name, text, word in refused:
        if not any(word in message for message in complaints(name, text)):
            failures.append(f"not refused by the schema of {name}, for {word}:\n{text}")
    return failures


def check_with_taplo(root, taplo):
    """As an editor would: .taplo.toml says which schema a file has."""
    files = [str(path.relative_to(root)) for path in rule_files(root) if "tests" not in path.parts]
    result = subprocess.run([taplo, "lint", *files], cwd=root, capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else [result.stderr[-3000:]]


def main():
    gaolint, root = sys.argv[1], Path(sys.argv[2]).resolve()
    failures, schemas = [], {}
    for name in ("rule", "data", "examples", "pack", "config"):
        printed = subprocess.run([gaolint, "rules", "schema", name], capture_output=True, text=True, check=True).stdout
        schemas[name] = json.loads(printed)
        kept = root / f"rules/schema/{name}.schema.json"
        if kept.read_text(encoding="utf-8") != printed:
            failures.append(f"out of date: gaolint rules schema {name} >rules/schema/{name}.schema.json")
    checked_with = []
    try:
        import jsonschema
        import tomllib

        failures += check_with_jsonschema(gaolint, root, schemas, tomllib, jsonschema)
        checked_with.append("jsonschema")
    except ImportError as missing:
        print(f"not checked with jsonschema: {missing}")
    if taplo := shutil.which("taplo"):
        failures += check_with_taplo(root, taplo)
        checked_with.append("taplo")
    else:
        print("not checked with taplo: not installed (cargo install taplo-cli --locked)")
    print("\n".join(failures))
    if failures:
        return 1
    print("checked with", ", ".join(checked_with) or "nothing")
    return 0 if checked_with else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
