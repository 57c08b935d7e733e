"""The forms of official documents and speeches, and headings that do not go with the others."""

from .kind import Kind, planted, replace

KINDS = [
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
