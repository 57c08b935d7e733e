#pragma once

#include <memory>
#include <vector>

#include "rule/check.h"
#include "rule/fields.h"
#include "syntax/document.h"

namespace gaolint {

// The values of `check` in kind `sequence` that are no matter of counting; rules/README.md says
// what they find.
std::unique_ptr<Check> build_single_item(const Fields&);
std::unique_ptr<Check> build_mixed_markers(const Fields&);
std::unique_ptr<Check> build_level_order(const Fields&);
std::unique_ptr<Check> build_level_skip(const Fields&);
std::unique_ptr<Check> build_marker_tail(const Fields&);
std::unique_ptr<Check> build_uniform_tail(const Fields&);

/// Reads `families`: names of marker nodes; an unknown one is an error with a suggestion.
std::vector<MarkerFamily> read_families(const Fields& fields);

}  // namespace gaolint
