"""What pasting and half-done edits leave behind: words, phrases, clauses and sentences that stand twice."""

import re

from .kind import HAN, Edit, Kind, from_entries, lexicon, outside_quotes, replace, shuffled

WORDS = ("加强 推进 坚持 落实 完善 提升 工作 企业 项目 群众 建设 发展 服务 改革 创新 产业 农村 城市 教育 生态 安全 责任 干部 经济 实施 "
         "推动 全面 深入 积极 健全 打造 支持 保障 促进 进一步 高质量 现代化 党中央 国务院 老百姓 农民 市场 科技 文化 旅游 就业 社会 环境 治理 "
         "监管 体系 机制 制度 政策 资金 投资 消费 开放 合作 我们 他们 同志 会议 问题 基础 能力 水平 领导 组织 重点 全国 人民 记者 表示 指出").split()
CLAUSE = f"(?<=[，。；：])(?P<mark>({HAN}{{6,20}}))[，；。]"


def long_sentence_again(text, rng):
    """A sentence is copied behind another one, later in the document."""
    sentences = list(outside_quotes(re.finditer(r"(?<=。)[^。！？：“”《》\n]{24,80}。", text), text))
    for match in shuffled(sentences, rng):
        later = [other.end() for other in sentences if other.start() > match.end() + 200]
        if later:
            place = rng.choice(later)
            yield Edit(text, place, place, match[0])


KINDS = [
    Kind("repetition", "word", "a common word stands twice",
         replace("(?P<mark>(" + "|".join(WORDS) + f"))(?={HAN})", r"\g<mark>\g<mark>")),
    Kind("repetition", "phrase", "the first four to eight characters of a clause stand twice",
         replace(f"(?<=[，。；：])(?P<mark>{HAN}{{4,8}}?)(?={HAN}{{3}})", r"\g<mark>\g<mark>")),
    Kind("repetition", "clause", "a clause stands twice, with a comma between", replace(CLAUSE, r"\g<mark>，\g<mark>")),
    Kind("repetition", "stutter", "a word with its first or last character twice, of the pairs in the rules' list",
         from_entries(lexicon("core/lexicons/stutters.toml")["entry"])),
    Kind("repetition", "half-edit", "one word written over another, of those in the rules' list",
         from_entries(lexicon("core/lexicons/half_edits.toml")["entry"])),
    Kind("repetition", "verb", "召开会议召开: the order was changed, the verb is left twice", replace(
        f"(?P<mark>召开(?:(?!的){HAN}){{0,6}}会议?)(?=[，。；])", r"\g<mark>召开")),
    Kind("repetition", "sentence", "a long sentence is pasted in a second time, further down", long_sentence_again),
    Kind("repetition", "any-character", "any character twice", replace(f"(?P<mark>{HAN})", r"\g<mark>\g<mark>"),
         claimed=False),
    Kind("repetition", "overlap", "a word is pasted over its own last character (发展展)",
         replace("(?P<mark>(?:" + "|".join(w for w in WORDS if len(w) == 2) + f"))(?={HAN})",
                 lambda m: m["mark"] + m["mark"][-1]), claimed=False),
]
