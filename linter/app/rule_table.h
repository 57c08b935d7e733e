#pragma once

#include <string>
#include <vector>

#include "report/language.h"
#include "rule/rule.h"

namespace gaolint {

/// A rule as lists show it, and whether it is on.
struct RuleRow {
  const Rule* rule;
  std::string state;
};

/// Rules under one heading.
struct RuleGroup {
  std::string heading;
  std::vector<RuleRow> rows;
};

/// The rules in columns that are aligned throughout, group by group.
std::string rule_table(const std::vector<RuleGroup>& groups, Language language);

/// Whether the rule says what to write instead: its examples show it.
bool offers_fix(const Rule& rule);

}  // namespace gaolint
