"""Numbers, dates and units written in two ways at once, or not as they are read."""

from .kind import Kind, from_entries, lexicon, planted, replace


def numerals(file):
    return lexicon(f"numerals/lexicons/{file}.toml")["entry"]


HAN_MONTHS = ("", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")

KINDS = [
    Kind("numeral", "mixed-date", "2026年五月: the month in Han numerals", replace(
        "(?<=20[0-9]{2}年)(?P<mark>([2-9]|1[0-2])月)(?=[^0-9初廿])", lambda m: HAN_MONTHS[int(m[2])] + "月")),
    Kind("numeral", "short-year", "a year of two digits", replace(
        "(?<![0-9—－-])(?P<mark>20([0-2][0-9])年)(?=年?底[，。；前]|上半年|下半年|[1-9]月[0-9]{1,2}日)", r"\2年")),
    Kind("numeral", "year-range", "2021—25年", replace("(?<=20[0-9]{2}—)(?P<mark>20)(?=[23][0-9]年[^后前来间内以之期])", "")),
    Kind("numeral", "fixed-word", "a fixed word with an Arabic numeral", from_entries(numerals("fixed_words"))),
    Kind("numeral", "percent", "百分之 with Arabic numerals", replace(
        "(?<![0-9.—－~至到])(?P<mark>([0-9]{1,2}(?:[.][0-9])?)%)(?=[，。；的])", r"百分之\2")),
    Kind("numeral", "percentage-point", "个百分点 as %", replace("(?<=[0-9])(?P<mark>个百分点)", "个%", "%个百分点")),
    Kind("numeral", "doubled-unit", "a unit typed twice", replace("(?<=[0-9])(?P<mark>%)(?=[，。；])", "%%")),
    Kind("numeral", "decimal-point", "a full stop for the decimal point", replace(
        "(?<=[0-9])(?P<mark>[.])(?=[0-9]%|[0-9]亿|[0-9]万元|[0-9]个百分点)", "。", "·")),
    Kind("numeral", "letter", "the letter O for a zero", replace("(?<=20)(?P<mark>(?:0(?=[0-9])|[0-9](?=0))[0-9])(?=年)",
         lambda m: m["mark"].replace("0", "O") if "0" in m["mark"] else None)),
    Kind("numeral", "forms", "times, calendars, decimals and units half in one form", planted(
        ("会议定于9:30开始，地点在二楼会议室。", "会议定于9:30分开始，地点在二楼会议室。"),
        ("今年农历八月十五前完成慰问。", "今年农历8月15前完成慰问。"),
        ("合格率提高0.5个百分点，达到历年最好。", "合格率提高.5个百分点，达到历年最好。"),
        ("车速保持在60公里/小时以内才可通行。", "车速保持在60km/小时以内才可通行。"),
    )),
]
