#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rule/finding.h"

namespace gaolint {

/// The fixes that one finding each offers first and that are at least as trusted as `least`, in the
/// order of the findings.
std::vector<const Fix*> first_fixes(const std::vector<Finding>& findings, Safety least);

/// Those that can be applied side by side: a fix that would touch an edit of one before it is left
/// out whole.
std::vector<const Fix*> compatible_fixes(const std::vector<const Fix*>& fixes);

/// The edits of compatible fixes in the order of their places, each once.
std::vector<const Edit*> edits_of(const std::vector<const Fix*>& fixes);

/// `text` with edits that are sorted and do not overlap.
std::string with_edits(std::string_view text, const std::vector<const Edit*>& edits);

/// `text` with its compatible fixes applied. Spans are of `text`.
std::string apply_fixes(std::string_view text, const std::vector<Finding>& findings, Safety least);

}  // namespace gaolint
