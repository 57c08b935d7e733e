#include "app/field_help.h"

#include <algorithm>
#include <iterator>

namespace gaolint {

namespace {

struct Help {
  std::string_view kind;
  std::string_view key;
  std::string_view zh;
};

constexpr std::string_view kPack = "pack.toml";
constexpr std::string_view kConfig = ".gaolint.toml";

constexpr Help kHelp[] = {
    {"", "id", "编号：类别/名称，小写英文词之间用 - 连接"},
    {"", "kind", "种类：用哪种检查，见 rules/README.md"},
    {"", "severity", "级别：error 错误、warning 警告、info 建议、hint 提示"},
    {"", "stage", "final 为只在定稿（--stage final）时检查"},
    {"", "draft_severity", "起草阶段（--stage draft）改用的级别"},
    {"", "enabled", "false：默认关闭，点名才查"},
    {"", "summary", "一句话说查什么"},
    {"", "message", "发现问题时怎么说；{text} 是标出的文字，其余的值见这个种类的说明"},
    {"", "messages", "有几种说法的种类，各种说法"},
    {"", "explanation", "说明（Markdown）：为什么错，应当怎么写，哪些情况不算"},
    {"", "source", "出处：标准及条款、词典，或“实务”"},
    {"", "scope", "只在这些单位里查；不写则处处都查"},
    {"", "outside", "不与这些单位重叠；不写则为引文和书名号，但 scope 里有的除外"},
    {"", "query", "tree-sitter 查询，标出的地方须与它捕获的重叠"},
    {"", "bad",
     "错例，至少两个；应标出的文字放在 ⟦ ⟧ 里。有改法的写成 { text = \"…\", fixed = \"改后的全文\" "
     "}"},
    {"", "good", "正例，至少两个：容易误标的正确写法，任何规则都不得标出"},
    {kPack, "name", "规则包的名字，--select 可以用"},
    {kPack, "summary", "一句话说这个包查什么"},
    {kPack, "enabled", "false：默认关闭，点名才查"},
    {kPack, "extends", "这个包开启时一并开启的规则包"},
    {"pattern", "pattern", "正则表达式（RE2）：标出什么；有 (?P<mark>…) 时只标这一组"},
    {"pattern", "not_before", "标记之前的文字以此结尾时不算"},
    {"pattern", "not_after", "标记之后的文字以此开头时不算"},
    {"pattern", "except", "与标记重叠的例外"},
    {"pattern", "require", "同一单位里必须有的表达式"},
    {"pattern", "fix",
     "改法：replace 换成什么（$1 为第一组），safety 为 safe、unsafe 或 display-only"},
    {"pattern", "unit", "在什么单位里匹配，^ $ 是它的两端；缺省为 sentence"},
    {"pattern", "text", "folded（缺省，规整后的文字）或 source（原文，查空格、全半角时用）"},
    {"substitution", "lexicon", "词表文件，内为 [[entry]]；词少时改用 entries"},
    {"substitution", "entries",
     "词条：wrong 错词，right 正词（可以几个；空串为删去），not_before、not_after、context、note "
     "可选"},
    {"substitution", "safety", "改法的把握：safe、unsafe（缺省）或 display-only"},
    {"ordered-items", "lexicon", "固定表述的表，内为 [[phrase]]：name、items、source、note"},
    {"ordered-items", "check", "order 次序，run-together 中间没有顿号，count 项数"},
    {"ordered-items", "lead", "名称与所列各项之间的文字"},
    {"repetition", "of", "strings 相连的字词，clauses 同一句里的小句，sentences 前后的句子"},
    {"repetition", "min", "最短几个字"},
    {"repetition", "max", "最长几个字"},
    {"repetition", "except", "可以重复的"},
    {"repetition", "lexicon", "可以重复的词的表"},
    {"review-mark", "mark", "change 为修订，comment 为批注"},
    {"review-mark", "sign", "文本稿里修订或批注的写法（表达式）"},
    {"suppression", "fault", "unused 用不上，expired 已过期，no-reason 没有写原因"},
    {"sequence", "check", "查序号的哪一种毛病，见 rules/README.md 的表"},
    {"sequence", "families", "查哪几种序号，写语法结点的名字"},
    {"declared-count", "in", "series 其后的序列，parts 文中各部分，list 同一句里的并列项"},
    {kConfig, "root", "true 为不再往上级目录找配置"},
    {kConfig, "extends", "另外打开的规则包；以 .toml 结尾的是另一个配置文件"},
    {kConfig, "rules (directories)", "自己编写的规则所在的目录"},
    {kConfig, "rules", "对哪些规则：编号、类别、规则包或通配"},
    {kConfig, "text", "就是要这样写的文字"},
    {kConfig, "reason", "为什么"},
    {kConfig, "exclude", "检查目录时不看的文件和目录（通配，相对于本文件）"},
    {kConfig, "fail_on", "从哪一级起退出码为 1"},
    {kConfig, "select", "只用这些规则：编号、类别、规则包或通配"},
    {kConfig, "ignore", "不用这些规则"},
    {kConfig, "options",
     "改变一条规则的数值，如 \"length/sentence\" = { most = 150 }；规则写全名，有哪些可以改见 "
     "gaolint explain 规则"},
    {kConfig, "severity", "改变规则的级别，off 为不用"},
    {kConfig, "date", "稿件使用的日期"},
    {kConfig, "stage", "draft 为起草中，final 为定稿"},
    {kConfig, "minutes", "讲话不超过几分钟"},
    {kConfig, "words", "本单位的名称和用语：落在这些词里的问题不报"},
    {kConfig, "accept", "某一份稿件里不改的地方"},
    {kConfig, "file", "哪份稿件，相对于本文件"},
    {kConfig, "rule", "哪条规则：编号、类别、规则包或通配"},
    {kConfig, "under", "在哪个标题下，从外到里，不必写全"},
    {kConfig, "expires", "到哪一天为止"},
    {kConfig, "allow", "规则碰到这些文字不报"},
    {kConfig, "overrides", "只对一部分稿件有效的设置，后写的优先"},
    {kConfig, "paths", "对哪些稿件（通配，相对于本文件）"},
    {"declared-count", "declaration", "表达式，(?P<count>…) 是所说的数"},
};

}  // namespace

std::string_view field_help(std::string_view kind, std::string_view key) {
  const auto found = std::find_if(std::begin(kHelp), std::end(kHelp), [&](const Help& help) {
    return help.kind == kind && help.key == key;
  });
  return found == std::end(kHelp) ? std::string_view() : found->zh;
}

std::string_view pack_field_help(std::string_view key) { return field_help(kPack, key); }

std::string_view config_field_help(std::string_view key) { return field_help(kConfig, key); }

}  // namespace gaolint
