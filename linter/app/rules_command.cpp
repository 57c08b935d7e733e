#include "app/rules_command.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/rule_table.h"
#include "app/rules_docs_command.h"
#include "app/rules_new_command.h"
#include "app/rules_schema_command.h"
#include "app/rules_test_command.h"
#include "app/rules_try_command.h"
#include "engine/selection.h"
#include "report/phrase.h"

namespace gaolint {

namespace {

struct RulesOptions {
  std::vector<std::string> directories;  // of packs, beside those built in
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string format = "human";
  std::string language;
};

std::string_view why_name(Choice::Why why) {
  using Why = Choice::Why;
  switch (why) {
    case Why::Default:
      return "default";
    case Why::Extended:
      return "extended";
    case Why::Selected:
      return "selected";
    case Why::FinalStage:
      return "final-stage";
    case Why::Ignored:
      return "ignored";
    case Why::NotSelected:
      return "not-selected";
    case Why::RuleOff:
      return "rule-off";
    case Why::PackOff:
      return "pack-off";
  }
  return {};
}

/// Whether the rule is on, and why where that is not as in most.
std::string state_of(const Choice& choice, Language language) {
  using Why = Choice::Why;
  switch (choice.why) {
    case Why::Default:
      return phrase(language, "开", "on");
    case Why::Extended:
      return phrase(language, "开（随规则包 {}）", "on (with pack {})", choice.by);
    case Why::Selected:
      return phrase(language, "开（--select {}）", "on (--select {})", choice.by);
    case Why::FinalStage:
      return phrase(language, "开（定稿）", "on (final stage)");
    case Why::Ignored:
      return phrase(language, "关（--ignore {}）", "off (--ignore {})", choice.by);
    case Why::NotSelected:
      return phrase(language, "关", "off");
    case Why::RuleOff:
      return choice.rule->final_only ? phrase(language, "定稿时开", "on in the final stage")
                                     : phrase(language, "关（规则默认关闭）", "off (by itself)");
    case Why::PackOff:
      return phrase(language, "关（规则包默认关闭）", "off (its pack is)");
  }
  return {};
}

std::string heading_of(const std::string& name, const RuleSet& set, std::size_t on,
                       std::size_t count, Language language) {
  const auto pack = std::find_if(set.packs.begin(), set.packs.end(),
                                 [&](const Pack& each) { return each.name == name; });
  std::string text = name;
  if (pack != set.packs.end()) text += " · " + in_language(pack->summary, language);
  text += phrase(language, " · {} 条，开启 {} 条", " · {} rules, {} on", count, on);
  if (pack == set.packs.end()) return text;
  if (!pack->enabled) text += phrase(language, "，默认关闭", ", off by default");
  if (!pack->extends.empty()) {
    text += phrase(language, "，带上规则包 {}", ", with the packs {}",
                   fmt::format("{}", fmt::join(pack->extends, phrase(language, "、", ", "))));
  }
  return text;
}

std::vector<RuleGroup> by_pack(const RuleSet& set, const std::vector<Choice>& choices,
                               Language language) {
  std::map<std::string, std::vector<const Choice*>> packs;
  for (const Choice& choice : choices) packs[choice.rule->pack].push_back(&choice);
  std::vector<RuleGroup> groups;
  for (const auto& [name, rules] : packs) {
    const auto on =
        std::count_if(rules.begin(), rules.end(), [](auto* choice) { return choice->on; });
    RuleGroup group{heading_of(name, set, static_cast<std::size_t>(on), rules.size(), language),
                    {}};
    for (const Choice* choice : rules) {
      group.rows.push_back({choice->rule, state_of(*choice, language)});
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string human_text(const RuleSet& set, const std::vector<Choice>& choices, Language language) {
  const auto on = std::count_if(choices.begin(), choices.end(), [](auto& c) { return c.on; });
  const auto fixable =
      std::count_if(choices.begin(), choices.end(), [](auto& c) { return offers_fix(*c.rule); });
  return rule_table(by_pack(set, choices, language), language) + (choices.empty() ? "" : "\n") +
         phrase(language, "共 {} 条规则，{} 条开启，{} 条能给出改法。\n",
                "{} rules, {} on, {} with a fix\n", choices.size(), on, fixable);
}

nlohmann::ordered_json json_of(const Wording& wording) {
  nlohmann::ordered_json json{{"zh", wording.zh}};
  if (!wording.en.empty()) json["en"] = wording.en;
  return json;
}

nlohmann::ordered_json json_of(const Choice& choice) {
  const Rule& rule = *choice.rule;
  nlohmann::ordered_json json;
  json["id"] = rule.id;
  json["family"] = rule.family();
  json["pack"] = rule.pack;
  json["kind"] = rule.kind;
  json["severity"] = severity_name(rule.severity);
  if (rule.draft_severity) json["draft_severity"] = severity_name(*rule.draft_severity);
  json["on"] = choice.on;
  json["why"] = why_name(choice.why);
  if (!choice.by.empty()) json["by"] = choice.by;
  json["fix"] = offers_fix(rule);
  json["summary"] = json_of(rule.summary);
  json["source"] = rule.source;
  json["file"] = rule.place.file;
  json["line"] = rule.place.line;
  return json;
}

std::string json_text(const std::vector<Choice>& choices) {
  auto rules = nlohmann::ordered_json::array();
  for (const Choice& choice : choices) rules.push_back(json_of(choice));
  return rules.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int run_rules(const RulesOptions& options) {
  const Language language = chosen_language(options.language);
  const RuleSet set = load_all(options.directories);
  ErrorLog log(language, "auto");
  log.add(set.errors);
  Selection selection = select_rules(set, options.select, options.ignore);
  log.add(selection.errors);
  auto& choices = selection.choices;
  // Who names some wants to see those; who names none, which ones are on.
  if (!options.select.empty()) std::erase_if(choices, [](const Choice& c) { return !c.on; });
  print(options.format == "json" ? json_text(choices) : human_text(set, choices, language));
  return log.empty() ? kNothingFound : kFailed;
}

void add_options(OptionAdder& add, RulesOptions& options) {
  add.rule_directories(options.directories);
  add.list("--select", options.select, "只列这些规则：编号、类别、规则包或通配",
           "only these: ids, families, packs or globs")
      ->type_name("PATTERN");
  add.list("--ignore", options.ignore, "关掉这些规则", "turn these off")->type_name("PATTERN");
  add.choice("--format", options.format, {"human", "json"}, "输出格式", "output format");
  add.language_choice(options.language);
}

}  // namespace

void add_rules_command(CLI::App& app, int& exit_code) {
  CLI::App* command = add_command<RulesOptions>(
      app, exit_code,
      {"rules", "列出规则；编写、试用和测试规则", "list the rules; write, try and test rules",
       add_options, run_rules});
  command->require_subcommand(0, 1);
  add_rules_new_command(*command, exit_code);
  add_rules_try_command(*command, exit_code);
  add_rules_test_command(*command, exit_code);
  add_rules_schema_command(*command, exit_code);
  add_rules_docs_command(*command, exit_code);
}

}  // namespace gaolint
