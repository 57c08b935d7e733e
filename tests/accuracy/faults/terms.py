"""Fixed expressions with two items exchanged, one lost, or nothing between them."""

import re

from .kind import Edit, Kind, lexicon, outside_quotes, shuffled

PHRASES = lexicon("terms/lexicons/fixed_phrases.toml")["phrase"]


def in_order(text, rng):
    for phrase in shuffled(PHRASES, rng):
        listed = re.finditer(re.escape("、".join(phrase["items"])), text)
        for match in shuffled(outside_quotes(listed, text), rng)[:2]:
            yield phrase["items"], match


def swapped(text, rng):
    for items, match in in_order(text, rng):
        index = rng.randrange(len(items) - 1)
        changed = items[:index] + [items[index + 1], items[index]] + items[index + 2:]
        yield Edit(text, *match.span(), "、".join(changed))


def run_together(text, rng):
    for items, match in in_order(text, rng):
        yield Edit(text, *match.span(), "".join(items))


def spelt_out(text, rng):
    """“四个意识”，即…: named and spelt out, then with one item less."""
    for phrase in shuffled(PHRASES, rng):
        name = f"“{phrase['name']}”"
        places = [match.end() for match in re.finditer(re.escape(name), text)]
        if not places or not re.match("[三四五六七八]", phrase["name"]):
            continue
        place = rng.choice(places)
        spelt = "，即" + "、".join(phrase["items"])
        index = rng.randrange(len(phrase["items"]))
        left = "，即" + "、".join(phrase["items"][:index] + phrase["items"][index + 1:])
        if text[place:place + 1] in "，。；":
            yield Edit(text[:place] + spelt + text[place:], place, place + len(spelt), left)


KINDS = [
    Kind("terms", "swapped", "two neighbours of a fixed list are exchanged", swapped),
    Kind("terms", "run-together", "the marks between the items are lost", run_together),
    Kind("terms", "dropped", "a named list is spelt out with one item less", spelt_out),
]
