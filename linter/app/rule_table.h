#pragma once

#include <string>
#include <vector>

#include "report/language.h"
#include "rule/rule.h"

namespace gaolint {

/// A rule as lists show it.
struct RuleRow {
  const Rule* rule;
  bool on;
};

/// The rules in aligned columns, family by family, each with a heading; `rows` sorted by id.
std::string rule_table(const std::vector<RuleRow>& rows, Language language);

/// Whether the rule says what to write instead: its examples show it.
bool offers_fix(const Rule& rule);

}  // namespace gaolint
