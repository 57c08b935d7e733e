#include "app/rules_docs.h"

#include <fmt/format.h>

#include <string_view>

#include "app/evidence_text.h"
#include "app/rule_table.h"
#include "report/language.h"
#include "rule/example.h"
#include "rule/families.h"

namespace gaolint {

namespace {

/// Text in a table cell or a heading, where Markdown must see no mark-up.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \n") - begin + 1));
}

/// Lines after the first are indented like the first.
std::string example_lines(std::string_view sign, std::string_view text) {
  std::string out = fmt::format("{} ", sign);
  for (const char c : trimmed(text)) {
    out += c;
    if (c == '\n') out += "  ";
  }
  return out + "\n";
}

std::string examples(const Rule& rule) {
  std::string text = "```text\n";
  for (const Example& example : rule.bad) {
    text += example_lines("✗", marked(example.text, example.marks));
    if (example.fixed) text += example_lines("→", *example.fixed);
  }
  for (const Example& example : rule.good) text += example_lines("✓", example.text);
  return text + "```\n";
}

std::string severity_text(const Rule& rule) {
  std::string text(severity_word(rule.severity, Language::Zh));
  if (rule.draft_severity) {
    text += fmt::format("（`--stage draft` 时为{}）",
                        severity_word(*rule.draft_severity, Language::Zh));
  }
  return text;
}

std::string rule_page(const Rule& rule) {
  std::string text = kPageMark;
  text += fmt::format("# {}\n\n`{}`", plain(rule.summary.zh), rule.id);
  if (!rule.summary.en.empty()) text += fmt::format(" · {}", plain(rule.summary.en));
  text += "\n\n";
  text += fmt::format(
      "- 级别：{}\n- 默认：{}\n- 改法：{}\n- 规则包：{}，种类：`{}`\n- 出处：{}\n- 实测：{}\n\n",
      severity_text(rule),
      rule.final_only ? "`--stage final` 时开启"
      : rule.enabled  ? "开启"
                      : "关闭，用 `--select` 打开",
      offers_fix(rule) ? "有" : "无", plain(rule.pack), rule.kind, plain(rule.source),
      evidence_text(embedded_evidence(), rule, Language::Zh));
  text += trimmed(rule.explanation) + "\n\n## 例子\n\n" + examples(rule);
  text += fmt::format("\n不查这一条：`gaolint check --ignore {}`\n", rule.id);
  return text;
}

std::string index_page(const RuleSet& set) {
  std::string text = kPageMark;
  text += fmt::format("# 规则\n\n共 {} 条。一条规则的说明也可以用 `gaolint explain 编号` 看。\n",
                      set.rules.size());
  for (const Family& family : all_families()) {
    std::string rows;
    for (const auto& rule : set.rules) {
      if (rule->family() != family.name) continue;
      rows += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} |\n", rule->id,
                          severity_word(rule->severity, Language::Zh), rule->enabled ? "开" : "关",
                          plain(rule->summary.zh));
    }
    if (rows.empty()) continue;
    text += fmt::format("\n## {} `{}`\n\n| 编号 | 级别 | 默认 | 查什么 |\n|---|---|---|---|\n{}",
                        family.zh, family.name, rows);
  }
  return text;
}

}  // namespace

std::vector<RulePage> rule_pages(const RuleSet& set) {
  std::vector<RulePage> pages{{"README.md", index_page(set)}};
  for (const auto& rule : set.rules) pages.push_back({rule->id + ".md", rule_page(*rule)});
  return pages;
}

}  // namespace gaolint
