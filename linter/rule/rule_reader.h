#pragma once

#include <memory>
#include <span>
#include <string>

#include "rule/fields.h"
#include "rule/rule.h"
#include "rule/rule_set.h"

namespace gaolint {

/// What a rule has from its pack.
struct Pack {
  std::string name;
  bool enabled = true;
};

/// Reads one [[rule]] table. Says every error that is in it through `fields`; what it gives is then
/// of no use.
std::unique_ptr<Rule> read_rule(const Fields& fields, std::span<const Kind> kinds,
                                const Pack& pack);

}  // namespace gaolint
