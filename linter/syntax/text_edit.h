#pragma once

#include <string_view>

#include "text/span.h"

namespace gaolint {

/// One replaced byte range: [begin, old_end) of the text before became [begin, new_end) of the text
/// after.
struct TextEdit {
  Offset begin = 0;
  Offset old_end = 0;
  Offset new_end = 0;
  friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// The one edit that makes `after` of `before`, without what both begin and end with; both are
/// valid UTF-8, and the edit is of whole characters.
TextEdit edit_between(std::string_view before, std::string_view after);

}  // namespace gaolint
