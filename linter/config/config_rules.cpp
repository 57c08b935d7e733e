#include "config/config_rules.h"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/selection.h"

namespace gaolint {
namespace {

std::vector<std::string> texts_of(const std::vector<PlacedText>& placed) {
  std::vector<std::string> texts;
  for (const PlacedText& each : placed) texts.push_back(each.text);
  return texts;
}

class NameCheck {
 public:
  NameCheck(const Config& config, const RuleSet& rules) : config_(config), rules_(rules) {}

  Errors run() && {
    for (const PlacedText& pack : config_.packs) check_pack(pack);
    check(config_.values);
    for (const ConfigOverride& each : config_.overrides) check(each.values);
    for (const AcceptedFinding& each : config_.accept) {
      check(each.acceptance.rule, each.acceptance.place);
    }
    for (const ChangedOption& option : config_.options) check_rule(option);
    return std::move(errors_);
  }

 private:
  void check_pack(const PlacedText& name) {
    std::vector<std::string> known;
    for (const Pack& pack : rules_.packs) known.push_back(pack.name);
    if (std::find(known.begin(), known.end(), name.text) != known.end()) return;
    errors_.push_back(config_error(config_, name.place,
                                   "没有规则包叫“" + name.text + "” (no pack is named " +
                                       name.text + "; a file ends in .toml)",
                                   nearest(name.text, known)));
  }

  void check_rule(const ChangedOption& option) {
    if (rules_.find(option.rule) != nullptr) return;
    std::vector<std::string> known;
    for (const auto& rule : rules_.rules) known.push_back(rule->id);
    errors_.push_back(
        config_error(config_, option.place,
                     "没有规则叫“" + option.rule + "” (there is no rule named " + option.rule + ")",
                     nearest(option.rule, known)));
  }

  void check(const ConfigValues& values) {
    if (values.select) check(*values.select);
    check(values.ignore);
    for (const SeverityChoice& choice : values.severity) check(choice.rules, choice.place);
    for (const AllowedTexts& allowed : values.allow) check(allowed.rules);
  }

  void check(const std::vector<PlacedText>& patterns) {
    for (const PlacedText& pattern : patterns) check(pattern.text, pattern.place);
  }

  void check(const std::string& pattern, const Place& place) {
    if (const auto error = unknown_pattern(rules_, pattern)) {
      errors_.push_back(config_error(config_, place, error->message, error->hint));
    }
  }

  const Config& config_;
  const RuleSet& rules_;
  Errors errors_;
};

}  // namespace

const SeverityChoice* severity_of(const Effective& effective, const Rule& rule) {
  const LayeredSeverity* best = nullptr;
  Naming closest = Naming::Not;
  for (const LayeredSeverity& each : effective.severity) {
    const Naming how = naming(each.choice.rules, rule);
    if (how == Naming::Not) continue;
    if (best != nullptr && best->layer == each.layer && how < closest) continue;
    best = &each;
    closest = how;
  }
  return best == nullptr ? nullptr : &best->choice;
}

std::vector<const Rule*> choose_rules(const RuleSet& rules, const Effective& effective) {
  std::vector<std::string> select = texts_of(effective.select);
  if (select.empty() && !effective.packs.empty()) {
    select = texts_of(effective.packs);
    select.emplace_back("*");
  }
  std::vector<const Rule*> chosen =
      select_rules(rules, select, texts_of(effective.ignore), effective.settings().stage).rules;
  std::erase_if(chosen, [&](const Rule* rule) {
    const SeverityChoice* choice = severity_of(effective, *rule);
    return choice != nullptr && !choice->level;
  });
  return chosen;
}

Errors unknown_names(const Config& config, const RuleSet& rules) {
  return NameCheck(config, rules).run();
}

}  // namespace gaolint
