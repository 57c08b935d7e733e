#include "engine/selection.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace gaolint {

namespace {

/// `*` matches any run of characters; everything else itself. Linear: only the last star is
/// retried.
bool glob_matches(std::string_view glob, std::string_view text) {
  std::size_t g = 0, t = 0, star = std::string_view::npos, resume = 0;
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      resume = t;
    } else if (g < glob.size() && glob[g] == text[t]) {
      ++g, ++t;
    } else if (star != std::string_view::npos) {
      g = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

std::string_view family_of(std::string_view pattern) {
  if (pattern.ends_with("/*")) pattern.remove_suffix(2);
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  return pattern.find('/') == std::string_view::npos ? pattern : std::string_view();
}

bool names_family(std::string_view pattern, const Rule& rule) {
  return !pattern.empty() && family_of(pattern) == rule.family();
}

bool names_rule(std::string_view pattern, const Rule& rule) {
  return glob_matches(pattern, rule.id) || names_family(pattern, rule) || pattern == rule.pack;
}

/// Decides rule by rule.
class Selector {
 public:
  Selector(const RuleSet& set, const std::vector<std::string>& select,
           const std::vector<std::string>& ignore, Stage stage)
      : set_(set), select_(select), ignore_(ignore), stage_(stage) {
    for (const std::string& pattern : select) {
      with_extended_.push_back(with_extended(set.packs, {pattern}));
    }
  }

  Choice choose(const Rule& rule) const {
    using Why = Choice::Why;
    for (const std::string& pattern : ignore_) {
      if (names_rule(pattern, rule)) return {&rule, false, Why::Ignored, pattern};
    }
    if (rule.final_only && stage_ == Stage::Final) return {&rule, true, Why::FinalStage};
    if (select_.empty()) return by_default(rule);
    for (std::size_t i = 0; i < select_.size(); ++i) {
      if (selects(i, rule)) return {&rule, true, Why::Selected, select_[i]};
    }
    return {&rule, false, Why::NotSelected};
  }

 private:
  Choice by_default(const Rule& rule) const {
    using Why = Choice::Why;
    if (rule.only_by_name) return {&rule, false, Why::RuleOff};
    if (!rule.enabled) return {&rule, false, Why::PackOff};
    const auto& packs = set_.packs;
    const bool itself = std::none_of(packs.begin(), packs.end(), [&](const Pack& pack) {
      return pack.name == rule.pack && !pack.enabled;
    });
    if (itself) return {&rule, true, Why::Default};
    for (const Pack& pack : packs) {
      if (pack.enabled && with_extended(packs, {pack.name}).contains(rule.pack)) {
        return {&rule, true, Why::Extended, pack.name};
      }
    }
    return {&rule, true, Why::Default};
  }

  /// Whether the pattern asks for this rule: by name, or as one of all, of a family or of a pack,
  /// which leaves out those that are off by default.
  bool selects(std::size_t number, const Rule& rule) const {
    const std::string& pattern = select_[number];
    if (!rule.only_by_name && with_extended_[number].contains(rule.pack)) return true;
    if (pattern == "*" || names_family(pattern, rule)) return rule.enabled;
    return glob_matches(pattern, rule.id);
  }

  const RuleSet& set_;
  const std::vector<std::string>& select_;
  const std::vector<std::string>& ignore_;
  Stage stage_;
  std::vector<PackNames> with_extended_;  // the packs that each pattern of select_ names
};

void check_patterns(const RuleSet& set, const std::vector<std::string>& patterns, Errors& errors) {
  for (const std::string& pattern : patterns) {
    if (auto error = unknown_pattern(set, pattern)) errors.push_back(*std::move(error));
  }
}

}  // namespace

Naming naming(std::string_view pattern, const Rule& rule) {
  if (pattern == rule.id) return Naming::ById;
  if (pattern == "*") return Naming::AsOneOfAll;
  if (names_family(pattern, rule)) return Naming::ByFamily;
  if (pattern == rule.pack) return Naming::ByPack;
  return glob_matches(pattern, rule.id) ? Naming::ByGlob : Naming::Not;
}

std::optional<Error> unknown_pattern(const RuleSet& set, const std::string& pattern) {
  const auto is_pack = [&](const Pack& pack) { return pack.name == pattern; };
  if (std::any_of(set.packs.begin(), set.packs.end(), is_pack) ||
      std::any_of(set.rules.begin(), set.rules.end(),
                  [&](const auto& rule) { return names_rule(pattern, *rule); })) {
    return std::nullopt;
  }
  std::set<std::string> names;
  for (const auto& rule : set.rules) {
    names.insert({rule->id, std::string(rule->family()), rule->pack});
  }
  for (const Pack& pack : set.packs) names.insert(pack.name);
  const std::string meant = nearest(pattern, {names.begin(), names.end()});
  Error error;
  error.message = "没有规则、类别或规则包叫“" + pattern + "” (no rule, family or pack is named " +
                  pattern + ")";
  error.hint = meant.empty() ? "gaolint rules" : meant;
  return error;
}

Selection select_rules(const RuleSet& set, const std::vector<std::string>& select,
                       const std::vector<std::string>& ignore, Stage stage) {
  Selection selection;
  check_patterns(set, select, selection.errors);
  check_patterns(set, ignore, selection.errors);
  const Selector selector(set, select, ignore, stage);
  for (const auto& rule : set.rules) {
    selection.choices.push_back(selector.choose(*rule));
    if (selection.choices.back().on) selection.rules.push_back(rule.get());
  }
  return selection;
}

}  // namespace gaolint
