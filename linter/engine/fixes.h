#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/finding.h"

namespace gaolint {

/// `text` with the first fix of each finding applied that is at least as trusted as `least`; a fix
/// that would touch an edit applied before is left out whole. Spans are of `text`.
std::string apply_fixes(std::string_view text, const std::vector<Finding>& findings, Safety least);

}  // namespace gaolint
