#pragma once

#include <string_view>

#include "text/span.h"

namespace gaolint {

/// The stretch of `paragraph` around `at` between two sentence-final marks (。！？), the closing
/// quotation marks and brackets after the mark included. The unit that patterns are matched against
/// by default.
Span sentence_around(std::string_view text, Span paragraph, Offset at);

}  // namespace gaolint
