#include "engine/selection.h"

#include <algorithm>
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
  return glob_matches(pattern, rule.id) || names_family(pattern, rule);
}

/// Whether some pattern asks for this rule: by name, or as one of all or of a family, which leaves
/// out those that are off by default.
bool selected(const std::vector<std::string>& patterns, const Rule& rule) {
  if (patterns.empty()) return rule.enabled;
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
    if (pattern == "*" || names_family(pattern, rule)) return rule.enabled;
    return glob_matches(pattern, rule.id);
  });
}

void check_patterns(const RuleSet& set, const std::vector<std::string>& patterns, Errors& errors) {
  std::vector<std::string> names;
  for (const auto& rule : set.rules) {
    names.push_back(rule->id);
    if (std::string family(rule->family()); names.empty() || names.back() != family) {
      names.push_back(std::move(family));
    }
  }
  for (const std::string& pattern : patterns) {
    const bool known = std::any_of(set.rules.begin(), set.rules.end(),
                                   [&](const auto& rule) { return names_rule(pattern, *rule); });
    if (known) continue;
    const std::string meant = nearest(pattern, names);
    errors.push_back({"没有规则叫“" + pattern + "” (no rule is named " + pattern + ")",
                      {},
                      {},
                      meant.empty() ? std::string("gaolint rules") : meant});
  }
}

}  // namespace

Selection select_rules(const RuleSet& set, const std::vector<std::string>& select,
                       const std::vector<std::string>& ignore) {
  Selection selection;
  check_patterns(set, select, selection.errors);
  check_patterns(set, ignore, selection.errors);
  for (const auto& rule : set.rules) {
    const bool ignored = std::any_of(ignore.begin(), ignore.end(), [&](const std::string& pattern) {
      return names_rule(pattern, *rule);
    });
    if (!ignored && selected(select, *rule)) selection.rules.push_back(rule.get());
  }
  return selection;
}

}  // namespace gaolint
