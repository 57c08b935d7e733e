#include "app/rules_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/rule_table.h"
#include "app/rules_docs_command.h"
#include "app/rules_test_command.h"
#include "engine/selection.h"
#include "report/phrase.h"

namespace gaolint {

namespace {

/// Every rule, and whether it is on; where some are asked for by name, those only.
std::vector<RuleRow> listed(const RuleSet& set, const Selection& selection, bool only_selected) {
  const std::unordered_set<const Rule*> on(selection.rules.begin(), selection.rules.end());
  std::vector<RuleRow> rows;
  for (const auto& rule : set.rules) {
    const bool is_on = on.contains(rule.get());
    if (is_on || !only_selected) rows.push_back({rule.get(), is_on});
  }
  return rows;
}

std::string human_text(const std::vector<RuleRow>& rows, Language language) {
  const auto on =
      std::count_if(rows.begin(), rows.end(), [](const RuleRow& row) { return row.on; });
  const auto fixable = std::count_if(rows.begin(), rows.end(),
                                     [](const RuleRow& row) { return offers_fix(*row.rule); });
  return rule_table(rows, language) + (rows.empty() ? "" : "\n") +
         phrase(language, "共 {} 条规则，{} 条开启，{} 条能给出改法。\n",
                "{} rules, {} on, {} with a fix\n", rows.size(), on, fixable);
}

nlohmann::ordered_json json_of(const Wording& wording) {
  nlohmann::ordered_json json{{"zh", wording.zh}};
  if (!wording.en.empty()) json["en"] = wording.en;
  return json;
}

nlohmann::ordered_json json_of(const RuleRow& row) {
  const Rule& rule = *row.rule;
  nlohmann::ordered_json json;
  json["id"] = rule.id;
  json["family"] = rule.family();
  json["pack"] = rule.pack;
  json["kind"] = rule.kind;
  json["severity"] = severity_name(rule.severity);
  if (rule.draft_severity) json["draft_severity"] = severity_name(*rule.draft_severity);
  json["on"] = row.on;
  json["fix"] = offers_fix(rule);
  json["summary"] = json_of(rule.summary);
  json["source"] = rule.source;
  json["file"] = rule.place.file;
  json["line"] = rule.place.line;
  return json;
}

std::string json_text(const std::vector<RuleRow>& rows) {
  auto rules = nlohmann::ordered_json::array();
  for (const RuleRow& row : rows) rules.push_back(json_of(row));
  return rules.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace

int run_rules(const RulesOptions& options) {
  const Language language = parse_language(options.language).value_or(language_from_environment());
  const RuleSet set = load_all(options.directories);
  ErrorLog log(language, "auto");
  for (const Error& error : set.errors) log.add(error);
  const Selection selection = select_rules(set, options.select, options.ignore);
  for (const Error& error : selection.errors) log.add(error);
  const auto rows = listed(set, selection, !options.select.empty());
  const std::string text = options.format == "json" ? json_text(rows) : human_text(rows, language);
  std::fwrite(text.data(), 1, text.size(), stdout);
  return log.empty() ? kNothingFound : kFailed;
}

void add_rules_command(CLI::App& app, int& exit_code) {
  const Language language = language_from_environment();
  const auto say = [language](const char* zh, const char* en) { return phrase(language, zh, en); };
  const auto options = std::make_shared<RulesOptions>();
  CLI::App* command = app.add_subcommand(
      "rules", say("列出规则，运行规则自带的测试", "list the rules, run their own tests"));
  command->require_subcommand(0, 1);
  add_list_option(*command, "--rules", options->directories,
                  say("另外装入这个目录里的规则（可重复）",
                      "load the rules of this directory too (repeatable)"))
      ->type_name("DIR");
  add_list_option(*command, "--select", options->select,
                  say("只列这些规则：编号、类别或通配", "only these: ids, families or globs"));
  add_list_option(*command, "--ignore", options->ignore, say("关掉这些规则", "turn these off"));
  command->add_option("--format", options->format, say("human 或 json", "human or json"))
      ->check(CLI::IsMember({"human", "json"}));
  command
      ->add_option("--lang", options->language,
                   say("用中文还是英文说话", "speak Chinese or English"))
      ->check(CLI::IsMember({"zh", "en"}));
  add_rules_test_command(*command, exit_code);
  add_rules_docs_command(*command, exit_code);
  command->callback([command, options, &exit_code] {
    if (command->get_subcommands().empty()) exit_code = run_rules(*options);
  });
}

}  // namespace gaolint
