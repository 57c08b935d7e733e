"""What a template leaves behind, or a writer who will fill it in later and does not."""

from .kind import HAN, Kind, replace

NUMBER = r"(?<![0-9.．，,第—-])(?P<mark>[0-9]+(?:\.[0-9]+)?)"
UNIT = "(?=亿元|万元|个百分点|个|家|万亩|亩|公里|万人|人次|户|项|万吨|%|％|所(?:学校|医院)|条|座|套)"
DAY = "(?P<mark>[0-9]{1,2}月[0-9]{1,2}日)"
TITLED = f"(?P<mark>(?<=[，。、；：])({HAN}{{2,3}}))(?=同志|书记|主任|局长|市长|县长|省长|主席|部长|校长|院长)"
PLACE = f"(?P<mark>(?<=[，。、；：在到])({HAN}{{2}}))(?=[省市县区镇乡村](?:委|政府|的|，|、|。|人民|{HAN}))"
SLOGAN = f"“(?P<mark>{HAN}{{2,8}})”"

KINDS = [
    Kind("placeholder", "name-x", "the name before a title or 省市县 is XX, ×× or X",
         replace(f"{TITLED}", "XX", "××", "X")),
    Kind("placeholder", "place-x", "the name of a place is XX or ××", replace(PLACE, "XX", "××", "X")),
    Kind("placeholder", "slogan-x", "half of a slogan in “” is XX", replace(
        f"“{HAN}{{1,4}}(?P<mark>{HAN}{{2}})”", "XX", quotes=True)),
    Kind("placeholder", "number-x", "a number before its unit is X or XX", replace(NUMBER + UNIT, "X", "XX", "××")),
    Kind("placeholder", "rank-x", "第N位 is 第X位", replace("第(?P<mark>[0-9一二三四五六七八九十]+)(?=[位名届次])", "X", "XX", "×")),
    Kind("placeholder", "date-x", "a day is X月X日, ×月×日 or 7月X日", replace(
        DAY, "X月X日", "×月×日", lambda m: m["mark"].split("月")[0] + "月X日")),
    Kind("placeholder", "year-x", "a year is 20XX年 or ××××年", replace(
        "(?P<mark>20[0-9]{2})年(?=[0-9底初，、。末])", "20XX", "××××", "XXXX")),
    Kind("placeholder", "person", "the name before a title is 某某", replace(
        f"(?P<mark>(?<=[，。、；：])({HAN}{{2,3}}))(?=同志|书记|主任|局长|市长|县长|省长|主席|单位|部门|街道|社区|乡镇|企业|学校|会议|活动)", "某某")),
    Kind("placeholder", "blank", "a number or a name is a line or a row of boxes", replace(
        f"{NUMBER}{UNIT}", "＿＿", "____", "＿＿＿＿")),
    Kind("placeholder", "blank-name", "a name is a line, a row of circles or boxes", replace(
        TITLED, "＿＿＿", "〇〇〇", "□□□", "____")),
    Kind("placeholder", "empty-title", "《》 with nothing in it", replace("《(?P<mark>[^《》]+)》", "", quotes=True)),
    Kind("placeholder", "empty-quotation", "“” with nothing in it", replace(SLOGAN, "", quotes=True)),
    Kind("placeholder", "empty-year", "〔〕 in a document number", replace("〔(?P<mark>20[0-9]{2})〕", "", "20XX", "××")),
    Kind("placeholder", "bracket", "a slot in brackets stands where a number does", replace(
        f"{NUMBER}{UNIT}", "【】", "（待核）", "【待补充】", "[数字]", "（此处填写数据）", "（）")),
    Kind("placeholder", "todo", "a note to self behind a number", replace(
        "(?P<mark>(?:亿元|万元|公里|万亩|万人|万吨))(?=[，。；])", r"\g<mark>（数据待核）",
        r"\g<mark>（待核实）", r"\g<mark>（待补充）")),
    Kind("placeholder", "todo-tag", "TODO or TBD where a number belongs", replace(NUMBER + UNIT, "TODO", "TBD")),
]
