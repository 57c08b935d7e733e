"""One figure of several that hang together is updated, and the others are not."""

from .kind import HAN, Edit, Kind, body_line_ends, planted, replace, shuffled

GROWTH = [
    ("全县发明专利由120件增加到150件，增长25%。", "全县发明专利由120件增加到160件，增长25%。"),
    ("登记失业率由4.1%下降到3.6%，下降0.5个百分点。", "登记失业率由4.1%下降到3.6%，下降0.8个百分点。"),
    ("入园企业由50家发展到150家，增长两倍。", "入园企业由50家发展到150家，增长三倍。"),
    ("审批时限由20个工作日压缩到8个工作日，压缩60%。", "审批时限由20个工作日压缩到5个工作日，压缩60%。"),
    ("自来水普及率由82%提高到94%，提高12个百分点。", "自来水普及率由82%提高到94%，提高12%。"),
    ("办件量由400件增加到500件。", "办件量由500件增加到400件。"),
]
INCREASE = [
    ("全年接待游客120万人次，比上年增加20万人次，增长20%。", "全年接待游客120万人次，比上年增加20万人次，增长25%。"),
    ("农村低保对象3.6万人，比年初减少0.4万人，下降10%。", "农村低保对象3.6万人，比年初减少0.6万人，下降10%。"),
]
RATIO = [
    ("上半年完成投资45亿元，占年度计划60亿元的75%。", "上半年完成投资48亿元，占年度计划60亿元的75%。"),
    ("已建成充电桩300个，完成年度任务400个的75%。", "已建成充电桩300个，完成年度任务400个的85%。"),
]
PARTS = [
    ("全区共有养老机构20家，其中公办8家、民办9家，其余3家为公建民营。", "全区共有养老机构20家，其中公办8家、民办9家，其余4家为公建民营。"),
    ("参训干部120名，其中处级20名，科级60名，其余40名为业务骨干。", "参训干部120名，其中处级25名，科级60名，其余40名为业务骨干。"),
    ("本科以上学历占35%，大专学历占40%，其余25%为高中学历。", "本科以上学历占35%，大专学历占45%，其余25%为高中学历。"),
]
SPLIT = [
    ("实施重点项目50个，其中新建30个、续建15个。", "实施重点项目50个，其中新建30个、续建25个。"),
    ("外贸进出口总额120亿元，其中出口80亿元、进口40亿元。", "外贸进出口总额120亿元，其中出口80亿元、进口50亿元。"),
]
SUM = [
    ("三次产业结构调整为5.2：42.3：52.5。", "三次产业结构调整为5.2：42.3：54.5。"),
    ("三次产业比例由8:41:51优化为6:41:53。", "三次产业比例由8:41:51优化为6:41:43。"),
]
RESTATED = [
    ("项目总投资3.5亿元（35000万元），资金已经落实。", "项目总投资3.5亿元（3500万元），资金已经落实。"),
    ("流转土地3000亩（200公顷），全部签订合同。", "流转土地3000亩（2000公顷），全部签订合同。"),
]
SAID_TWICE = (
    ("2025年全市税收收入{}亿元，", 35, 38),
    ("今年上半年全县新开工项目{}个，", 12, 15),
    ("2025年全县城镇化率{}%，", 61.5, 65.1),
)


def two_values(text, rng):
    """A figure of the first part is said again further down; the first was updated, the second not."""
    for figure, one, other in shuffled(SAID_TWICE, rng):
        places = body_line_ends(text)
        if len(places) < 2:
            return
        first, second = sorted(rng.sample(places, 2))
        said, again = figure.format(one) + "形势好于预期。\n", figure.format(one) + "来之不易。\n"
        base = text[:first] + said + text[first:second] + again + text[second:]
        begin = second + len(said) + figure.index("{}")
        yield Edit(base, begin, begin + len(str(one)), str(other))


KINDS = [
    Kind("figures", "growth", "由A增加到B with another percentage", planted(*GROWTH), rule="figures/growth"),
    Kind("figures", "increase", "an increase that does not make the percentage", planted(*INCREASE),
         rule="figures/increase"),
    Kind("figures", "ratio", "a part of a plan that does not make the percentage", planted(*RATIO),
         rule="figures/ratio"),
    Kind("figures", "share", "a share that has lost its point: 352%", replace(
        f"占{HAN}{{0,12}}?(?P<mark>([1-9][0-9])[.．]([0-9])[%％])", r"\2\3%"), rule="figures/share-over-100"),
    Kind("figures", "parts", "parts and the rest that do not make the whole", planted(*PARTS), rule="figures/parts"),
    Kind("figures", "split", "two parts that do not make the whole", planted(*SPLIT), rule="figures/split"),
    Kind("figures", "sum", "三次产业 that do not make 100", planted(*SUM), rule="figures/sum"),
    Kind("figures", "restated", "an amount in another unit, ten times off", planted(*RESTATED), rule="figures/restated"),
    Kind("figures", "two-values", "a figure with two values", two_values, rule="figures/agreement"),
]
