#pragma once

#include <memory>

#include "rule/check.h"
#include "rule/fields.h"

namespace gaolint {

/// check = "lead" of kind `headings`: an item that does not begin with a short sentence, where all
/// the others of its series do; see rules/README.md.
std::unique_ptr<Check> build_missing_lead(const Fields&);

}  // namespace gaolint
