#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint {

struct Selection {
  std::vector<const Rule*> rules;  // sorted by id
  Errors errors;                   // patterns that name no rule
};

/// Which rules apply. `select` and `ignore` hold ids (calendar/weekday), families (calendar,
/// calendar/) or globs (calendar/*, */date). An empty `select` means every enabled rule; a rule
/// that is off by default is turned on only by its id or a glob that is not a whole family.
Selection select_rules(const RuleSet& set, const std::vector<std::string>& select,
                       const std::vector<std::string>& ignore);

}  // namespace gaolint
