"""What a fault is: an edit of a clean document, of one kind, that somebody could have made by accident."""

import dataclasses
import pathlib
import re
import tomllib
from collections.abc import Callable, Iterable

RULES = pathlib.Path(__file__).resolve().parents[3] / "rules"
HAN = "[\u4e00-\u9fff]"
HAN_DIGITS = "一二三四五六七八九十"


@dataclasses.dataclass(frozen=True)
class Edit:
    """`base[begin:end]` becomes `new`; the base is the document, or what was made of it first."""
    base: str
    begin: int
    end: int
    new: str

    def text(self):
        return self.base[:self.begin] + self.new + self.base[self.end:]


@dataclasses.dataclass(frozen=True)
class Kind:
    """`edits(text, rng)` gives places for the fault, lazily and in the order of `rng`.

    claimed: the rules say that they decide this. What they do not claim is measured too, but apart.
    rule: without it in the binary the kind is left out (families that not every state of the rules has).
    """
    family: str
    name: str
    what: str
    edits: Callable[..., Iterable[Edit]]
    claimed: bool = True
    rule: str | None = None

    @property
    def id(self):
        return f"{self.family}/{self.name}"


def shuffled(items, rng):
    items = list(items)
    rng.shuffle(items)
    return items


def compiled(pattern):
    """A pattern with \\p{Han}, as rules have it, for Python."""
    return re.compile(pattern.replace(r"[\p{Han}", "[\u4e00-\u9fff").replace(r"\p{Han}", HAN), re.MULTILINE)


def quoted_spans(text):
    """Quotations and book titles, where most rules do not look."""
    return [match.span() for match in re.finditer(r"“[^”\n]*”|《[^》\n]*》|‘[^’\n]*’", text)]


def outside_quotes(matches, text):
    spans = quoted_spans(text)
    starts = sorted(spans)
    for match in matches:
        if not any(begin < match.end() and match.start() < end for begin, end in starts):
            yield match


def mark_of(match):
    return match.span("mark") if "mark" in match.re.groupindex else match.span()


def replace(pattern, *choices, quotes=False):
    """Edits that put one of `choices` in the place of the pattern's group `mark`, or of the whole match.

    A choice is a template for match.expand, or a function of the match.
    """
    expression = compiled(pattern)

    def edits(text, rng):
        for match in shuffled(expression.finditer(text), rng):
            if not quotes and not list(outside_quotes([match], text)):
                continue
            choice = rng.choice(choices)
            new = choice(match) if callable(choice) else match.expand(choice)
            if new is not None:
                yield Edit(text, *mark_of(match), new)

    return edits


def body_line_ends(text):
    """Where a new paragraph can begin: after a paragraph of the body that is a whole sentence."""
    return [match.end() for match in re.finditer(r"[^\n]{20,}[。！]\n(?=[^\n]{20,}[。！；：])", text)]


def planted(*pairs):
    """Edits of a paragraph that is first put into the document right, then wrong.

    For faults of what few documents happen to have. A pair is (right, wrong) as functions of nothing or strings.
    """
    def edits(text, rng):
        for right, wrong in shuffled(pairs, rng):
            places = body_line_ends(text)
            if not places:
                return
            place = rng.choice(places)
            base = text[:place] + "　　" + right + "\n" + text[place:]
            yield Edit(base, place + 2, place + 2 + len(right), wrong)

    return edits


def read_rule(file, rule_id):
    """A [[rule]] table as its file has it."""
    data = tomllib.loads((RULES / file).read_text("utf-8"))
    return next(rule for rule in data["rule"] if rule["id"] == rule_id)


def lexicon(file):
    return tomllib.loads((RULES / file).read_text("utf-8"))


def from_entries(entries):
    """Edits that write an entry's `wrong` for its `right`, beside which the entry itself does not exclude it."""
    def edits(text, rng):
        for entry in shuffled(entries, rng):
            right = entry["right"] if isinstance(entry["right"], str) else entry["right"][0]
            if right in ("", entry["wrong"]):
                continue
            found = outside_quotes(re.finditer(re.escape(right), text), text)
            for match in shuffled(found, rng)[:3]:
                if decided(entry, text, match):
                    yield Edit(text, *match.span(), entry["wrong"])
                    break

    return edits


def decided(entry, text, match):
    before, after = text[:match.start()], text[match.end():]
    if before.endswith(tuple(entry.get("not_before", ()))) or after.startswith(tuple(entry.get("not_after", ()))):
        return False
    if "context" not in entry:
        return True
    near = before[-60:] + entry["wrong"] + after[:60]
    begin = len(before[-60:])
    return any(found.start() < begin + len(entry["wrong"]) and begin < found.end()
               for found in compiled(entry["context"]).finditer(near))
