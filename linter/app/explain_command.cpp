#include "app/explain_command.h"

#include <unistd.h>

#include <algorithm>

#include "app/error_log.h"
#include "app/evidence_text.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_table.h"
#include "app/terminal.h"
#include "report/excerpt.h"
#include "report/phrase.h"
#include "rule/example.h"
#include "rule/families.h"

namespace gaolint {

namespace {

struct ExplainOptions {
  std::string name;                      // of a rule or a family
  std::vector<std::string> directories;  // of packs, beside those built in
  std::string language;
};

/// Puts each line of a text behind an indent.
std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (!line.empty()) out.append(indent).append(visible(line));
    out += '\n';
    at = end + 1;
  }
  return out;
}

class Explanation {
 public:
  Explanation(const Rule& rule, Language language, Paint paint)
      : rule_(rule), language_(language), paint_(paint) {}

  std::string text() const {
    std::string text =
        paint_(Tone::Strong, rule_.id) + "  " + in_language(rule_.summary, language_) + "\n\n";
    text += facts();
    text += "\n" + indented(rule_.explanation, "  ");
    text += heading("错例", "wrong") + examples(rule_.bad);
    text += heading("正例", "right") + examples(rule_.good);
    text += "\n" + how_to_choose();
    return text;
  }

 private:
  std::string say(const char* zh, const char* en) const { return phrase(language_, zh, en); }

  std::string fact(const char* zh, const char* en, std::string_view value) const {
    return "  " + paint_(Tone::Faint, say(zh, en)) + visible(value) + "\n";
  }

  std::string facts() const {
    std::string severity(severity_word(rule_.severity, language_));
    if (rule_.draft_severity) {
      severity += phrase(language_, "（--stage draft 时为{}）", " ({} with --stage draft)",
                         severity_word(*rule_.draft_severity, language_));
    }
    if (rule_.final_only) {
      severity += say("，只在 --stage final 时检查", ", with --stage final only");
    } else if (!rule_.enabled)
      severity += say("，默认关闭", ", off by default");
    return fact("级别    ", "severity  ", severity) + options() +
           fact("出处    ", "source    ", rule_.source) +
           fact("规则包  ", "pack      ", rule_.pack + " (" + rule_.place.file + ")") +
           fact("实测    ", "measured  ", evidence_text(embedded_evidence(), rule_, language_));
  }

  std::string options() const {
    if (rule_.options.empty()) return {};
    std::string list;
    for (const auto& [name, value] : rule_.options) {
      list += (list.empty() ? "" : say("，", ", ")) + name + " = " + value;
    }
    return fact(
        "可调    ", "options   ",
        list + say("（在配置的 [options] 里改）", " (changed in [options] of a configuration)"));
  }

  std::string heading(const char* zh, const char* en) const {
    return "\n" + paint_(Tone::Strong, say(zh, en)) + "\n";
  }

  std::string examples(const std::vector<Example>& list) const {
    std::string text;
    for (const Example& example : list) {
      if (example.made_from) {
        text += indented(*example.made_from, say("  旧稿：", "  the old draft: "));
      }
      text += indented(marked(example.text, example.marks), "  ");
      if (example.fixed) {
        text += paint_(Tone::Fix, indented(*example.fixed, "  → "));
      }
    }
    return text;
  }

  std::string how_to_choose() const {
    return phrase(
        language_,
        "只查这一条：gaolint check --select {0}\n不查这一条：gaolint check --ignore {0}\n",
        "only this rule:    gaolint check --select {0}\n"
        "without this rule: gaolint check --ignore {0}\n",
        rule_.id);
  }

  const Rule& rule_;
  Language language_;
  Paint paint_;
};

std::string family_text(const RuleSet& set, const Family& family, Language language) {
  RuleGroup group;
  for (const auto& rule : set.rules) {
    if (rule->family() != family.name) continue;
    const char* zh = rule->enabled ? "开" : "关";
    group.rows.push_back({rule.get(), phrase(language, zh, rule->enabled ? "on" : "off")});
  }
  if (group.rows.empty()) return {};
  group.heading = phrase(language, "{1}（{0}，{2} 条）", "{0} ({2})", family.name, family.zh,
                         group.rows.size());
  return rule_table({group}, language);
}

/// A rule whose name (without the family) is this one, or the nearest id or family.
std::string suggestion(const RuleSet& set, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& rule : set.rules) {
    if (std::string_view(rule->id).substr(rule->family().size() + 1) == name) return rule->id;
    names.push_back(rule->id);
  }
  for (const Family& family : all_families()) names.emplace_back(family.name);
  const std::string meant = nearest(name, names);
  return meant.empty() ? "gaolint rules" : meant;
}

int run_explain(const ExplainOptions& options) {
  const Language language = chosen_language(options.language);
  const RuleSet set = load_all(options.directories);
  ErrorLog log(language, "auto");
  log.add(set.errors);

  std::string name = options.name;
  if (name.ends_with('/')) name.pop_back();
  std::string text;
  if (const Rule* rule = set.find(name)) {
    text = Explanation(*rule, language, Paint(wants_color("auto", STDOUT_FILENO))).text();
  } else if (const Family* family = find_family(name)) {
    text = family_text(set, *family, language);
  }
  if (text.empty()) {
    log.add({phrase(language, "没有规则叫“{}”", "there is no rule named {}", options.name),
             {},
             {},
             suggestion(set, name)});
  }
  print(text);
  return log.empty() ? kNothingFound : kFailed;
}

void add_options(OptionAdder& add, ExplainOptions& options) {
  add.text("ID", options.name, "规则编号或类别", "id of a rule, or a family")->required();
  add.rule_directories(options.directories);
  add.language_choice(options.language);
}

}  // namespace

void add_explain_command(CLI::App& app, int& exit_code) {
  add_command<ExplainOptions>(
      app, exit_code,
      {"explain", "说明一条规则，或列出一类规则", "explain a rule, or list those of a family",
       add_options, run_explain});
}

}  // namespace gaolint
