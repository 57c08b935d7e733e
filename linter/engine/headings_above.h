#pragma once

#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// The items (by number) under whose headings a folded place stands, the outermost first. A heading
/// that holds the place is not above it.
std::vector<int> headings_above(const Document& document, Offset folded);

}  // namespace gaolint
