#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rule/fields.h"
#include "rule/rule.h"
#include "rule/rule_set.h"

namespace gaolint {

/// Why this can be no id of a rule; with an id that may be meant as the hint.
std::optional<Error> wrong_id(const std::string& id);

/// Tables of configurations that change fields of a rule, by its id. A later one wins.
using RuleOptions = std::map<std::string, std::vector<Fields>, std::less<>>;

/// What a rule is read with.
struct RuleSurroundings {
  std::span<const Kind> kinds;
  const std::string& pack;
  bool pack_on;
  const RuleOptions& options;
};

/// Reads one [[rule]] table of a pack. Says every error that is in it through `fields`; what it
/// gives is then of no use.
std::unique_ptr<Rule> read_rule(const Fields& fields, const RuleSurroundings& around);

}  // namespace gaolint
