#include "app/config_template.h"

namespace gaolint {

std::string_view config_template() {
  return R"(# gaolint 的配置。对这个目录和下级目录里的稿件有效；下级目录可以再放一个 .gaolint.toml，
# 只写不同之处。查看某份稿件适用什么：gaolint config 稿件.md
# 行首的 # 后面没有空格的，是可以打开的设置：去掉 # 即可。

# 不再往上级目录找配置。
root = true

# 另外打开的规则包（gaolint rules 列出各包）；以 .toml 结尾的是另一个配置文件，先用它，再用本文件。
#extends = ["style"]

# 自己编写的规则所在的目录。
#rules = ["规则"]

# 检查目录时不看的文件和目录。* 不跨目录，** 跨目录；不带 / 的在哪一级都算。
#exclude = ["旧稿", "归档/**"]

# 稿件使用的日期、阶段（draft 起草中，final 定稿）、讲话不超过几分钟。
#date = 2026-09-01
#stage = "draft"
#minutes = 20

# 稿件由哪份旧稿改成：检查沿用下来、没有改的年份、姓名、数据。多半写在 [[overrides]] 里。
#template = "旧稿/去年的讲话.docx"

# 从哪一级起算不合格（退出码 1）：error、warning、info。
#fail_on = "warning"

# 只用哪些规则、不用哪些规则：编号、类别、规则包或通配。
#select = ["core"]
#ignore = ["particle/*"]

# 本单位的名称和用语：落在这些词里的问题不报。
#words = ["某某集团"]

# 改变规则的级别：error、warning、info、hint，off 为不用。
#[severity]
#"structure/*" = "info"

# 改变一条规则的数值：有哪些可以改，见 gaolint explain 规则。
#[options."length/sentence"]
#most = 150

# 就是要这样写的文字：这些规则碰到它不报。
#[[allow]]
#rules = ["placeholder/*"]
#text = ["XX大学"]
#reason = "范本，由各单位自己填写"

# 某一份稿件里某一处不改：规则、标出的文字、在哪个标题下（可以不写）、原因、到哪一天为止（可以不写）。
# 也可以不写 file，写进稿件旁边的“稿件名.gaolint.toml”，如 讲话.docx.gaolint.toml。
#[[accept]]
#file = "讲话.docx"
#rule = "usage/*"
#text = "标出的文字"
#under = ["抓好工作", "抓进度"]
#reason = "原话如此"
#expires = 2026-12-31

# 只对一部分稿件有效的设置；后写的优先。除 paths 外，可以写
# select、ignore、severity、date、stage、minutes、template、words、allow。
#[[overrides]]
#paths = ["起草/**"]
#stage = "draft"
#severity = { "placeholder/*" = "hint" }
)";
}

std::string full_config() {
  std::string text;
  for (std::string_view rest = config_template(); !rest.empty();) {
    std::string_view line = rest.substr(0, rest.find('\n') + 1);
    rest.remove_prefix(line.size());
    if (line.starts_with('#') && !line.starts_with("# ")) line.remove_prefix(1);
    text += line;
  }
  return text;
}

}  // namespace gaolint
