"""Words that say a thing twice or are taken for one another."""

from .kind import Kind, from_entries, read_rule, replace

KINDS = [
    Kind("usage", "jiezhi", "截止 for 截至", replace(
        "(?P<mark>截至)(?=目前|当前|20[0-9]{2}年[0-9底]|[0-9]{1,2}月[0-9底])", "截止", "截止到")),
    Kind("usage", "jiezhi-zhi", "截至…为止", replace(
        "截至(?P<mark>(目前|20[0-9]{2}年底|[0-9]{1,2}月底))(?=，)", r"\g<mark>为止")),
    Kind("usage", "cause", "原因是由于", replace("原因(?:主要|就|都|也)?(?P<mark>是)(?!因为|由于)", "是由于", "是因为")),
    Kind("usage", "approximate", "约…左右", replace(
        "(?<![0-9.大])(?P<mark>(?:大约|约)[0-9.]+(?:万|亿)?(?:个|名|家|人|户|亩|吨|元|公里|年|天|亿元|万元))(?![左右以上多余])",
        r"\g<mark>左右")),
    Kind("usage", "times-decrease", "下降2倍", replace("(?:下降|减少|降低)了?(?P<mark>[0-9.]+[%％])", "2倍", "1.5倍", "三倍")),
    Kind("usage", "redundant", "a word that says its neighbour again", from_entries(
        [e for e in read_rule("usage/usage.toml", "usage/redundant")["entries"]
         if isinstance(e["right"], str) and len(e["right"]) > 1])),
    Kind("usage", "zuochu", "做出 for 作出", replace("(?P<mark>作出)(?=了?(?:贡献|决定|部署|安排|指示|承诺|决策|判断|规定|判决|回应))", "做出")),
]
