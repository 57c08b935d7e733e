#pragma once

#include <vector>

#include "config/effective.h"
#include "rule/rule_set.h"

namespace gaolint {

/// How much the findings of a rule weigh, where some layer says it: in the nearest that does, what
/// names the rule most closely. Null where none does.
const SeverityChoice* severity_of(const Effective& effective, const Rule& rule);

/// The rules that apply, sorted by id.
std::vector<const Rule*> choose_rules(const RuleSet& rules, const Effective& effective);

/// The packs and patterns of a configuration that name nothing among `rules`.
Errors unknown_names(const Config& config, const RuleSet& rules);

}  // namespace gaolint
