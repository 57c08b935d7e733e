"""Items that were cut, pasted, moved or renumbered, and the count before them that nobody changed."""

import re

from .kind import HAN_DIGITS, Edit, Kind, shuffled

ORDER = {digit: number for number, digit in enumerate(HAN_DIGITS, 1)}
FAMILIES = {  # of markers at the beginning of a line; the group is the number
    "han": r"^[ 　]*([一二三四五六七八九十])、",
    "paren": r"^[ 　]*（([一二三四五六七八九十])）",
    "arabic": r"^[ 　]*([0-9])[.．、](?![0-9])",
}


def number_of(text):
    return ORDER.get(text) or int(text)


def written(number, like):
    return HAN_DIGITS[number - 1] if like in ORDER else str(number)


def counted(markers, least):
    """Runs 1, 2, 3 … of at least so many, of the matches of one family."""
    runs, run = [], []
    for marker in markers:
        number = number_of(marker[1])
        if number == len(run) + 1:
            run.append(marker)
            continue
        runs.append(run)
        run = [marker] if number == 1 else []
    runs.append(run)
    return [run for run in runs if len(run) >= least]


def verb_series(text, least=3):
    """一是…二是…三是 within one paragraph, each after a mark."""
    series = []
    for line in re.finditer(r"[^\n]+", text):
        for verb in "是要":
            markers = re.compile(r"(?<=[，。；：　 \n])([一二三四五六七八九])" + verb).finditer(text, *line.span())
            series += [run for run in counted(markers, least)]
    return series


def line_series(text, family, least=3):
    return counted(re.finditer(FAMILIES[family], text, re.MULTILINE), least)


def drop(text, run, index):
    """The item from its marker to the next one."""
    return Edit(text, run[index].start(), run[index + 1].start(), "")


def renumber(text, marker, number):
    return Edit(text, *marker.span(1), written(number, marker[1]))


def swap(text, first, second):
    between = text[first.end(1):second.start(1)]
    return Edit(text, first.start(1), second.end(1), second[1] + between + first[1])


def over(find, make, least=3):
    """Edits make(text, run, rng) of every series that `find` finds."""
    def edits(text, rng):
        for run in shuffled(find(text, least), rng):
            edit = make(text, run, rng)
            if edit is not None:
                yield edit
    return edits


def middle(run, rng):
    return rng.randrange(1, len(run) - 1)


def dropped(text, run, rng):
    return drop(text, run, middle(run, rng))


def first_dropped(text, run, rng):
    return drop(text, run, 0)


def doubled(text, run, rng):
    index = rng.randrange(1, len(run))
    return renumber(text, run[index], index)  # the number of the one before


def skipped(text, run, rng):
    index = rng.randrange(1, len(run))
    return renumber(text, run[index], index + 2) if index + 2 <= 9 else None


def swapped(text, run, rng):
    index = rng.randrange(0, len(run) - 1)
    return swap(text, run[index], run[index + 1])


def other_verb(text, run, rng):
    index = rng.randrange(1, len(run))
    verb = run[index][0][-1]
    return Edit(text, run[index].end() - 1, run[index].end(), "要" if verb == "是" else "是")


def other_family(text, run, rng):
    marker = run[rng.randrange(1, len(run))]
    begin = marker.end() - len(marker[0].lstrip(" 　"))
    number = number_of(marker[1])
    new = f"{HAN_DIGITS[number - 1]}、" if "（" in marker[0] else f"（{HAN_DIGITS[number - 1]}）"
    return Edit(text, begin, marker.end(), new)


def second_dropped(text, run, rng):
    """The second of two is gone."""
    if len(run) != 2:
        return None
    end = re.compile(r"[。\n]").search(text, run[1].end())
    cut = run[1].start()
    return Edit(text, cut, end.start() if end else len(text), "") if text[cut - 1] == "。" else None


DECLARED = re.compile(
    r"(?:^|[^第十百千万一二三四五六七八九前后这那上述近约几])([两二三四五六七八九])"
    r"(?:个方面|方面|点|项|件|个|条|大|句)[^，。；：、“”]{0,10}[：。，]\s*$")


def declared(text, run):
    """The count that is declared just before a series, where it is right."""
    head = text[max(0, run[0].start() - 40):run[0].start()].rsplit("\n\n", 1)[-1]
    match = DECLARED.search(head)
    if match is None or "等" in head[match.start():] or ORDER.get(match[1].replace("两", "二")) != len(run):
        return None
    begin = run[0].start() - len(head) + match.start(1)
    return begin, begin + 1


def any_series(text, least):
    return verb_series(text, least) + [run for family in FAMILIES for run in line_series(text, family, least)]


def declared_changed(text, run, rng):
    place = declared(text, run)
    if place is None or not 2 <= len(run) <= 8:
        return None
    number = len(run) + rng.choice((-1, 1))
    return Edit(text, *place, "两" if number == 2 else HAN_DIGITS[number - 1]) if number > 1 else None


def last_dropped(text, run, rng):
    """The last of the items a count is declared for; the series goes to the end of its sentence or line."""
    if declared(text, run) is None:
        return None
    end = re.compile(r"[。\n]").search(text, run[-1].end())
    cut = run[-1].start()
    if end is None or text[cut - 1] not in "。\n":
        return None
    return Edit(text, cut, end.end(), "")


def han_lines(text, least):
    return line_series(text, "han", least)


def paren_lines(text, least):
    return line_series(text, "paren", least)


def arabic_lines(text, least):
    return line_series(text, "arabic", least)


def tail(find, old, new):
    def make(text, run, rng):
        marker = rng.choice(run)
        at = marker.end()
        if old and text[at - len(old):at] != old:
            return None
        return Edit(text, at - len(old), at, new)
    return over(find, make)


def kinds_of(name, find, what):
    return [
        Kind("numbering", f"{name}-dropped", f"{what}: an item in the middle is cut out", over(find, dropped)),
        Kind("numbering", f"{name}-first-dropped", f"{what}: the first item is cut out", over(find, first_dropped)),
        Kind("numbering", f"{name}-doubled", f"{what}: a number stands twice", over(find, doubled)),
        Kind("numbering", f"{name}-skipped", f"{what}: a number is one too high", over(find, skipped)),
        Kind("numbering", f"{name}-swapped", f"{what}: two numbers are exchanged", over(find, swapped)),
    ]


KINDS = [
    *kinds_of("verb", verb_series, "一是…二是"),
    *kinds_of("han", han_lines, "一、…二、"),
    *kinds_of("paren", paren_lines, "（一）…（二）"),
    *kinds_of("arabic", arabic_lines, "1.…2."),
    Kind("numbering", "verb-mixed", "一是…二要…三是", over(verb_series, other_verb)),
    Kind("numbering", "han-mixed", "一、…（二）…三、", over(han_lines, other_family)),
    Kind("numbering", "paren-mixed", "（一）…二、…（三）", over(paren_lines, other_family)),
    Kind("numbering", "single", "the second of two is cut out", over(verb_series, second_dropped, 2)),
    Kind("numbering", "declared-changed", "a declared count is one off", over(any_series, declared_changed, 2)),
    Kind("numbering", "last-dropped", "the last of a declared count is cut out", over(any_series, last_dropped)),
    Kind("numbering", "han-tail", "一. for 一、", tail(han_lines, "、", ".")),
    Kind("numbering", "paren-tail", "（一）、 for （一）", tail(paren_lines, "", "、")),
    Kind("numbering", "verb-tail", "一是， for 一是", tail(verb_series, "", "，")),
]
