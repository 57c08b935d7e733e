#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "rule/fields.h"
#include "rule/rule.h"
#include "rule/rule_set.h"

namespace gaolint {

/// Why this can be no id of a rule; with an id that may be meant as the hint.
std::optional<Error> wrong_id(const std::string& id);

/// Reads one [[rule]] table of a pack, which is on or off. Says every error that is in it through
/// `fields`; what it gives is then of no use.
std::unique_ptr<Rule> read_rule(const Fields& fields, std::span<const Kind> kinds,
                                const std::string& pack, bool pack_on);

}  // namespace gaolint
