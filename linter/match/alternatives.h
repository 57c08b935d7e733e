#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// One of the alternatives between the | of a regular expression, or of a group in it.
struct Alternative {
  Span span;       // of the expression
  int outer = -1;  // the one it lies in, by its place in the list
};

/// All alternatives of an expression that compiles, outer before inner. One that stands alone is
/// none.
std::vector<Alternative> alternatives(std::string_view regex);

/// The expression in which that alternative never matches. Its groups keep their numbers.
std::string without(std::string_view regex, const Alternative& alternative);

/// The expression with groups that capture nothing: it matches the same texts.
std::string without_captures(std::string_view regex);

/// The expression with the blocks that is_han() knows in place of `\p{Han}`, which are a quarter of
/// what RE2 makes of the script's ranges.
std::string with_han_blocks(std::string_view regex);

}  // namespace gaolint
