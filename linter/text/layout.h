#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Which line breaks end a paragraph. Decided once for a whole text; docs/paragraphs.md says how.
enum class LayoutKind {
  LinePerParagraph,  // each line is one
  BlankLines,        // hard-wrapped, a blank line between paragraphs
  Indented,          // hard-wrapped, a paragraph's first line is indented (two U+3000 or spaces)
  Pasted,            // a page pasted as one line: wraps became spaces, paragraph ends were lost
};

struct Layout {
  LayoutKind kind = LayoutKind::LinePerParagraph;
  /// Non-empty paragraphs in order: from the first to the last character that is not white space.
  /// Line ends inside a paragraph are soft.
  std::vector<Span> paragraphs;
};

Layout detect_layout(std::string_view text);

/// The text as the parser sees it: each soft line end (and nothing else) is spaces, byte for byte,
/// so that all offsets stay what they are and every line end that is left ends a paragraph.
std::string unwrap(std::string_view text, const Layout& layout);

}  // namespace gaolint
