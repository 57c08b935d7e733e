"""Marks that are lost, doubled, turned round or typed with the wrong keyboard."""

from .kind import HAN, Kind, replace

KINDS = [
    Kind("punctuation", "closing-quote", "a closing quotation mark is lost", replace(
        f"“{HAN}{{2,12}}(?P<mark>”)", "", quotes=True)),
    Kind("punctuation", "opening-quote", "an opening quotation mark is lost", replace(
        f"(?P<mark>“)(?={HAN}{{2,12}}”)", "", quotes=True)),
    Kind("punctuation", "quote-turned", "”…” for “…”", replace(f"(?P<mark>“)(?={HAN}{{2,12}}”)", "”", quotes=True)),
    Kind("punctuation", "bracket", "a bracket or title mark is lost", replace(
        f"(?<={HAN})(?P<mark>[）》])", "", quotes=True)),
    Kind("punctuation", "opening-bracket", "an opening bracket or title mark is lost", replace(
        f"(?P<mark>[（《])(?={HAN}{{2}})", "", quotes=True)),
    Kind("punctuation", "doubled", "a mark stands twice", replace("(?P<mark>[，；、：])", r"\g<mark>\g<mark>")),
    Kind("punctuation", "two-marks", "two marks where an edit met another", replace(
        f"(?<={HAN})(?P<mark>[，。；])(?={HAN})", "，。", "。，", "；，", "，、", "；。")),
    Kind("punctuation", "dunhao-deng", "、 before 等", replace(
        f"(?<=、)({HAN}{{2,4}})(?P<mark>等)(?=[，。方面工地]|{HAN}{{2}})(?![级高待候于价位量额离效速闲次同到靠])", "、等")),
    Kind("punctuation", "dunhao-and", "、 before 和", replace(
        f"(?<=、)({HAN}{{2,4}})(?P<mark>和)(?=发展|服务|管理|企业|社会|经济|技术|人才|能力|项目|资金)"
        "(?![^，。；、]{1,9}、)", "、和")),
    Kind("punctuation", "halfwidth", "a comma or semicolon typed half-width", replace(
        f"(?<={HAN})(?P<mark>[，；：])(?={HAN})", lambda m: {"，": ",", "；": ";", "：": ":"}[m["mark"]])),
    Kind("punctuation", "straight-quotes", "\"…\" for “…”", replace(
        f"(?P<mark>“({HAN}{{2,12}})”)", r'"\2"', quotes=True)),
    Kind("punctuation", "ellipsis", "。。。 or ... for ……", replace(
        f"(?<={HAN})(?P<mark>……)", "。。。", "...", quotes=True)),
    Kind("punctuation", "dash", "-- for ——", replace(f"(?<={HAN})(?P<mark>——)(?={HAN})", "--", quotes=True)),
    Kind("punctuation", "approximate", "三、五天 for 三五天", replace(
        "(?<![第一二三四五六七八九十百千万])(?P<mark>(三)([五四])|(七)(八)|(五)(六))(?=天|个|年|百|公里|岁)",
        lambda m: "、".join(m["mark"]))),
    Kind("punctuation", "comma-in-number", "12，600人", replace(
        r"(?<![0-9.])(?P<mark>([1-9][0-9]{0,2})([0-9]{3}))(?=万元|亿元|人|户|吨|亩|元|公里)", r"\2，\3")),
]
