#pragma once

#include <string_view>

#include "text/span.h"

namespace gaolint {

/// Replace `span` of a source's text by `text`.
struct TextChange {
  Span span;
  std::string_view text;
};

}  // namespace gaolint
