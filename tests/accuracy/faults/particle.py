"""的, 地 and 得 exchanged, where the rules say that they decide it, and anywhere else."""

from .kind import HAN, Edit, Kind, compiled, from_entries, outside_quotes, read_rule, replace, shuffled

FILE = "spelling/particle.toml"


def where_claimed(rule_id, right):
    """Where the rule's own expression matches with the right particle; the wrong one is written there."""
    rule = read_rule(FILE, rule_id)
    pattern = rule["pattern"]
    wrong = pattern[pattern.index("(?P<mark>") + len("(?P<mark>")]
    names = [name for name in ("mark", "mark2", "mark3", "mark4") if f"(?P<{name}>{wrong})" in pattern]
    for name in names:
        pattern = pattern.replace(f"(?P<{name}>{wrong})", f"(?P<{name}>{right})")
    expression = compiled(pattern)

    def edits(text, rng):
        for match in shuffled(outside_quotes(expression.finditer(text), text), rng):
            group = next(name for name in names if match[name])
            yield Edit(text, *match.span(group), wrong)

    return edits


KINDS = [
    Kind("particle", "adverb", "的 for 地 after an adverbial of the rule's list", where_claimed("particle/adverb", "地")),
    Kind("particle", "complement", "的 for 得 before a complement", where_claimed("particle/complement", "得")),
    Kind("particle", "noun", "地 for 的 before the object of 进行, 给予", where_claimed("particle/noun", "的")),
    Kind("particle", "word", "的 for 得 inside a word (取的了)", from_entries(read_rule(FILE, "particle/word")["entries"])),
    Kind("particle", "any-adverb", "的 for 地 anywhere", replace(
        f"(?<=[，。；、])({HAN}{{2,4}})(?P<mark>地)(?![区方位带点面质理形震势下铁域球址名级市县州])(?={HAN}{{2}})", "的"), claimed=False),
    Kind("particle", "any-complement", "的 for 得 anywhere", replace(
        f"(?<![取获显值使懂记不晓舍])(?P<mark>得)(?=很|更|更加|非常|十分|越来越|不够|到位|好|快)", "的"), claimed=False),
]
