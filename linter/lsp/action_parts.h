#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "lsp/reading.h"

namespace gaolint {

inline constexpr std::string_view kQuickFix = "quickfix";  // a CodeActionKind

/// The edit of one draft alone.
inline Json workspace_edit(const Reading& reading, Json edits) {
  return {{"changes", {{reading.uri(), std::move(edits)}}}};
}

inline Json text_edit(const Reading& reading, Span span, std::string_view text) {
  return {{"range", reading.range(span)}, {"newText", text}};
}

/// Whether a range touches a place; a cursor at either end does.
inline bool touches(Span range, Span place) {
  return range.begin <= place.end && place.begin <= range.end;
}

}  // namespace gaolint
