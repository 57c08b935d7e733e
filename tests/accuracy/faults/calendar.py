"""Dates that do not exist or do not fit, and paragraphs from the draft of another season or year."""

import datetime
import re

from .kind import Edit, Kind, body_line_ends, planted, replace, shuffled

WEEKDAYS = "一二三四五六日"
DAY = r"(20[0-9]{2})年([0-9]{1,2})月([0-9]{1,2})日"


def date_of(match):
    try:
        return datetime.date(*(int(match[group]) for group in (1, 2, 3)))
    except ValueError:
        return None


def document_date(text):
    """The date that a document bears: 成文日期, a line of its own under the title, or the signature's."""
    match = (re.search(r"成文日期：\s*" + DAY.replace("([0-9]{1,2})", "0?([0-9]{1,2})"), text[:800])
             or re.search(r"^[（(—－\s　]*" + DAY + r"[^\n。]{0,40}$", "\n".join(text.split("\n")[:6]), re.MULTILINE)
             or re.search(r"\n[　 ]*" + DAY + r"[　 ]*\n*$", text))
    date = match and date_of(match)
    return date if date and date.year >= 2005 else None


def wrong_weekday(text, rng):
    """A date of the text gets its weekday in brackets, then that is one day off."""
    for match in shuffled(re.finditer(DAY + r"(?![（0-9])", text), rng):
        date = date_of(match)
        if date is None:
            continue
        right = f"（星期{WEEKDAYS[date.weekday()]}）"
        wrong = f"（星期{WEEKDAYS[(date.weekday() + rng.choice((1, 2, 6))) % 7]}）"
        base = text[:match.end()] + right + text[match.end():]
        yield Edit(base, match.end(), match.end() + len(right), wrong)


SEASONS = {  # the month: what it is then, what it cannot be
    1: ("隆冬", "盛夏"), 2: ("冬季", "盛夏"), 3: ("春季", "深秋"), 4: ("春季", "深秋"), 5: ("初夏", "隆冬"), 6: ("夏季", "隆冬"),
    7: ("盛夏", "隆冬"), 8: ("盛夏", "隆冬"), 9: ("秋季", "初春"), 10: ("金秋", "初春"), 11: ("深秋", "盛夏"), 12: ("隆冬", "盛夏"),
}
FRAMES = ("眼下正值{}，各级各部门要合理安排工期。", "当前已进入{}，安全生产不能有丝毫松懈。", "时值{}，请大家注意身体。")
HOLIDAYS = {1: ("春节", "国庆节"), 2: ("春节", "国庆节"), 4: ("“五一”", "春节"), 9: ("国庆节", "春节"), 12: ("元旦", "端午节")}


def paragraph_of_another_time(words, frames):
    """A paragraph that says what time it is, right for the date of the document, then from another draft."""
    def edits(text, rng):
        date = document_date(text)
        places = body_line_ends(text)
        if not date or date.month not in words or not places:
            return
        right, wrong = (rng.choice(frames).format(word) for word in words[date.month])
        place = rng.choice(places)
        yield Edit(text[:place] + "　　" + right + "\n" + text[place:], place + 2, place + 2 + len(right), wrong)
    return edits


def dated(sentence_pairs, day):
    """The same with planted sentences in a document whose title is followed by a date line."""
    plant = planted(*sentence_pairs)

    def edits(text, rng):
        title = re.match(r"[^\n]{4,60}\n+", text)
        if title is None or re.search(DAY, text):
            return
        yield from plant(text[:title.end()] + f"（{day}）\n" + text[title.end():], rng)
    return edits


def reversed_range(match):
    first, last = int(match["a"]), int(match["b"])
    return f"{last}{match['m']}{first}" if first < last else None


def outside_its_month(match):
    return {"1": "1月32日", "2": "2月30日", "3": "3月32日", "4": "4月31日", "5": "5月32日", "6": "6月31日", "7": "7月32日",
            "8": "8月32日", "9": "9月31日", "10": "10月32日", "11": "11月31日", "12": "12月32日"}.get(match["month"])


PLANS = [
    ("2021年是“十四五”开局之年，各项工作开了好头。", "2022年是“十四五”开局之年，各项工作开了好头。"),
    ("2020年是“十三五”规划收官之年，任务已经完成。", "2019年是“十三五”规划收官之年，任务已经完成。"),
    ("“十四五”时期（2021—2025年），全省新建水库八座。", "“十四五”时期（2020—2025年），全省新建水库八座。"),
    ("“十三五”期间（2016—2020年），电网改造全部完成。", "“十三五”期间（2015—2020年），电网改造全部完成。"),
    ("2016年是“十三五”规划的开局之年，起步平稳。", "2015年是“十三五”规划的开局之年，起步平稳。"),
    ("2023年是“十四五”规划实施的第三年，中期评估已经启动。", "2022年是“十四五”规划实施的第三年，中期评估已经启动。"),
]
ANNIVERSARIES = [
    ("2021年是中国共产党成立100周年，各地开展了主题活动。", "2021年是中国共产党成立101周年，各地开展了主题活动。"),
    ("2019年是新中国成立70周年，全县上下倍感自豪。", "2019年是新中国成立69周年，全县上下倍感自豪。"),
    ("2018年是改革开放40周年，园区面貌焕然一新。", "2019年是改革开放40周年，园区面貌焕然一新。"),
    ("2015年是中国人民抗日战争暨世界反法西斯战争胜利70周年。", "2015年是中国人民抗日战争暨世界反法西斯战争胜利75周年。"),
    ("2017年是中国人民解放军建军90周年，军地共建结出硕果。", "2017年是中国人民解放军建军80周年，军地共建结出硕果。"),
    ("2016年是红军长征胜利80周年，老区干部群众参加了纪念活动。", "2016年是红军长征胜利81周年，老区干部群众参加了纪念活动。"),
]
THIS_YEAR = [
    ("今年是“十四五”开局之年，起步决定后势。", "今年是“十四五”收官之年，起步决定后势。"),
    ("今年是中国共产党成立100周年，要营造良好氛围。", "今年是中国共产党成立99周年，要营造良好氛围。"),
]
CONGRESSES = [
    ("2022年10月，党的二十大胜利召开，全县干部群众深受鼓舞。", "2021年10月，党的二十大胜利召开，全县干部群众深受鼓舞。"),
    ("2017年10月，党的十九大胜利召开，发展有了新的方向。", "2018年10月，党的十九大胜利召开，发展有了新的方向。"),
    ("2012年11月，党的十八大隆重召开，我们备受鼓舞。", "2013年11月，党的十八大隆重召开，我们备受鼓舞。"),
]
PERIODS = [
    ("一季度（1—3月）完成投资三亿元，二季度要接续发力。", "一季度（1—4月）完成投资三亿元，二季度要接续发力。"),
    ("三季度（7—9月）集中开工一批项目。", "三季度（6—9月）集中开工一批项目。"),
    ("上半年（1—6月）税收稳中有升。", "上半年（1—7月）税收稳中有升。"),
    ("前三季度（1—9月）税收稳中有升。", "前三季度（1—10月）税收稳中有升。"),
    ("四季度（10—12月）是冲刺阶段。", "四季度（9—12月）是冲刺阶段。"),
]
RANGES = [
    ("集中整治从3月至8月开展，各乡镇自查自纠。", "集中整治从8月至3月开展，各乡镇自查自纠。"),
    ("报名时间为2024年5月6日至5月20日，逾期不再受理。", "报名时间为2024年5月20日至5月6日，逾期不再受理。"),
    ("统计口径为2021年至2023年的平均数。", "统计口径为2023年至2021年的平均数。"),
    ("公示期为6月3日至10日，接受社会监督。", "公示期为6月10日至3日，接受社会监督。"),
]
TIMES = [
    ("会议定于上午8时45分开始，请提前入场。", "会议定于上午8时75分开始，请提前入场。"),
    ("请于当日18时30分前返回驻地。", "请于当日28时30分前返回驻地。"),
]

KINDS = [
    Kind("calendar", "weekday", "the weekday beside a date is a day or two off", wrong_weekday),
    Kind("calendar", "impossible-day", "the day is one more than the month has", replace(
        r"(?<![0-9])(?P<mark>(?P<month>[0-9]{1,2})月[0-9]{1,2}日)", outside_its_month)),
    Kind("calendar", "impossible-month", "13月", replace(
        r"(?<=年)(?P<mark>1?[0-9])(?=月[0-9]{1,2}日)", "13", "14")),
    Kind("calendar", "impossible-time", "8时75分", planted(*TIMES)),
    Kind("calendar", "season", "a paragraph from the draft of another season, in a dated document",
         paragraph_of_another_time(SEASONS, FRAMES)),
    Kind("calendar", "festival", "春节将至 in a document of another time",
         paragraph_of_another_time(HOLIDAYS, ("{}将至，各单位要安排好值班值守。", "{}临近，要抓好市场保供工作。"))),
    Kind("calendar", "plan", "a five-year plan with a year that is not its own", planted(*PLANS)),
    Kind("calendar", "anniversary", "an anniversary counted wrong", planted(*ANNIVERSARIES)),
    Kind("calendar", "this-year", "今年是…, left as it was last time, in a dated document", dated(THIS_YEAR, "2021年3月5日")),
    Kind("calendar", "congress", "a congress in a year that is not its own", planted(*CONGRESSES)),
    Kind("calendar", "period", "months in brackets that are not the quarter's", planted(*PERIODS)),
    Kind("calendar", "range", "a range that ends before it begins", planted(*RANGES)),
    Kind("calendar", "range-years", "years of the text the wrong way round", replace(
        r"(?<![0-9])(?P<mark>(?P<a>20[0-9]{2})(?P<m>年?[—–至-]{1,2})(?P<b>20[0-9]{2}))(?=年)", reversed_range)),
    Kind("calendar", "range-days", "days of one month the wrong way round", replace(
        r"月(?P<mark>(?P<a>[0-9]{1,2})(?P<m>日?[—–至-]{1,2})(?P<b>[0-9]{1,2}))(?=日)", reversed_range)),
]
