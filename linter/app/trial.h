#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint {

/// A pattern that is tried out before there is a rule.
struct Trial {
  std::string pattern;
  std::vector<std::string> not_before, not_after, except, require;
  std::string unit;
  bool in_source = false;
  bool anywhere = false;  // in quotations and book titles too
};

/// The ids of its rules.
inline constexpr const char* kTriedRule = "usage/tried";
inline constexpr const char* kBareRule = "usage/tried-bare";

/// Two rules: the pattern with all that limits it, and the bare pattern. The errors are in its
/// expressions; their places name the option instead of a file.
RuleSet load_trial(const Trial& trial);

/// Why the pattern can match in no draft, as far as that can be told; empty where it may.
struct Impossible {
  std::string literal;  // stands in every match (one of some) and in no text that rules see
  std::string seen_as;  // what rules see instead; empty where sentences end inside of it
};
std::vector<Impossible> why_never(const Trial& trial, const Pattern& pattern);

}  // namespace gaolint
