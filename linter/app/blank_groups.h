#pragma once

#include <string>
#include <vector>

#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// Places left blank that ask for the same thing, as far as the words around them tell: X主任 in
/// three places.
struct BlankGroup {
  std::string label;         // the blank with the words that the places have in common
  std::vector<Span> places;  // of the source, in order
};

/// Groups by the blank and what follows it (a unit, a title, a noun), or, where nothing does, what
/// stands before it. In the order of first appearance.
std::vector<BlankGroup> group_blanks(const Document& document, const std::vector<Finding>& blanks);

}  // namespace gaolint
