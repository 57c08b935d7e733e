"""的, 地 and 得 exchanged, where the rules say that they decide it, and anywhere else."""

import re

from .kind import HAN, Edit, Kind, compiled, lexicon, outside_quotes, read_rule, replace, shuffled

FILE = "spelling/particle.toml"
LISTS = lexicon("spelling/lexicons/particles.toml")


def word_list(name):
    """An expression for a list of the rule's data."""
    if name in LISTS["words"]:
        return "|".join("$" if word == "\n" else re.escape(word) for word in LISTS["words"][name])
    if name in LISTS["any_of"]:
        return f"[{LISTS['any_of'][name]}]"
    excluded = LISTS["none_of"][name]
    return f"(?![{excluded}]){HAN}" if excluded else HAN


def row(places):
    """An expression for a row of the rule's: at each place names of lists and words."""
    places = [places] if isinstance(places, str) else places
    return "".join("(?:" + "|".join(word_list(part) if part.isascii() and part else re.escape(part)
                                    for part in place.split("|")) + ")" for place in places)


def where_claimed(rule_id, wrong):
    """Where the rule claims the wrong particle, and the right one stands: the wrong one is written there."""
    rule = read_rule(FILE, rule_id)
    cases = [case for case in rule["cases"] if wrong in case["mark"]]
    expressions = [compiled(row(case.get("before", [])) + f"(?P<mark>{rule['right']})" + row(case.get("after", [])))
                   for case in cases]

    def edits(text, rng):
        matches = [match for expression in expressions for match in outside_quotes(expression.finditer(text), text)]
        for match in shuffled(matches, rng):
            yield Edit(text, *match.span("mark"), wrong)

    return edits


KINDS = [
    Kind("particle", "adverb", "的 for 地 after an adverbial of the rule's list", where_claimed("particle/adverb", "的")),
    Kind("particle", "complement", "的 for 得 before a complement", where_claimed("particle/complement", "的")),
    Kind("particle", "noun", "地 for 的 before the object of 进行, 给予", where_claimed("particle/noun", "地")),
    Kind("particle", "word", "的 for 得 inside a word (取的了)", where_claimed("particle/word", "的")),
    Kind("particle", "place", "的 for 地 inside a word (因的制宜)", where_claimed("particle/place", "的")),
    Kind("particle", "attribute", "得 for 的 before a noun", where_claimed("particle/attribute", "得")),
    Kind("particle", "any-adverb", "的 for 地 anywhere", replace(
        f"(?<=[，。；、])({HAN}{{2,4}})(?P<mark>地)(?![区方位带点面质理形震势下铁域球址名级市县州])(?={HAN}{{2}})", "的"), claimed=False),
    Kind("particle", "any-complement", "的 for 得 anywhere", replace(
        f"(?<![取获显值使懂记不晓舍])(?P<mark>得)(?=很|更|更加|非常|十分|越来越|不够|到位|好|快)", "的"), claimed=False),
]
