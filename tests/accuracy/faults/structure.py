"""The forms of official documents and speeches, and headings that do not go with the others."""

from .kind import Edit, Kind, compiled, planted, replace, shuffled

VERBS = "加强|推进|加快|深化|强化|提升|健全|完善|优化|抓好|做好|推动|落实|夯实|扩大|培育|改善|保障"
HEADING = (
    rf"^[ \u3000]*(?:[一二三四五六七八九十]{{1,2}}、|（[一二三四五六七八九十]{{1,2}}）)"
    rf"(?P<verb>{VERBS})(?P<rest>[^\n。，；：]{{2,14}})$")


def verb_dropped(text, rng):
    """A heading loses its verb where at least two others of the draft keep theirs."""
    found = list(compiled(HEADING).finditer(text))
    for match in shuffled(found if len(found) >= 3 else [], rng):
        yield Edit(text, *match.span("verb"), "")


KINDS = [
    Kind("structure", "heading-form", "a noun among headings of verb and object", verb_dropped, claimed=False,
         rule="structure/heading-form"),
    Kind("structure", "heading-form-planted", "the same, in a draft's own list of headings", planted(*(
        (heads.replace("#", right), heads.replace("#", wrong))
        for heads in ("第一部分 加强渠系管护\n各村派人巡查。\n第二部分 推进泵站改造\n工程按期完工。\n第三部分 #\n各方一起出力。",
                      "第一部分 加强队伍建设\n选好带头人。\n第二部分 #\n用好每一分钱。\n第三部分 抓好汛期值守\n昼夜有人在岗。")
        for right, wrong in (("做好安全工作", "安全工作"), ("加强作风建设", "作风建设"), ("抓好项目建设", "项目建设"))
    )), rule="structure/heading-form"),
    Kind("structure", "docnum-bracket", "〔2026〕 with other brackets", replace(
        r"(?<=[发办函规])(?P<mark>〔(20[0-9]{2})〕)(?=[0-9]{1,3}号)", r"[\2]", r"【\2】")),
    Kind("structure", "docnum-serial", "a leading zero in the number", replace(
        r"(?<=[发办函规]〔20[0-9]{2}〕)(?P<mark>)(?=[1-9][0-9]?号)", "0")),
    Kind("structure", "docnum-year", "〔2026年〕", replace(r"(?<=[发办函规]〔20[0-9]{2})(?P<mark>)(?=〕[0-9]{1,3}号)", "年")),
    Kind("structure", "docnum-planted", "numbers of documents, where a text has none", planted(
        ("此事按照云政办发〔2025〕12号文件的要求办理。", "此事按照云政办发[2025]12号文件的要求办理。"),
        ("此事按照云政办发〔2025〕12号文件的要求办理。", "此事按照云政办发〔2025〕012号文件的要求办理。"),
        ("此事按照云政办发〔2025〕12号文件的要求办理。", "此事按照云政办发〔25〕12号文件的要求办理。"),
        ("此事按照云政办发〔2025〕12号文件的要求办理。", "此事按照云政办发〔2025〕12文件的要求办理。"),
    )),
    Kind("structure", "stage-direction", "a note to the speaker is left in", replace(
        "(?P<mark>)(?=\n[^\n]{30})", "（鼓掌）", "（停顿）", "（此处停顿）")),
]
