#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// What Markdown the parser does not know of: it must not be taken for something else.

/// The lines between --- and --- (or +++) at the very top with what delimits them; empty if there
/// are none.
Span front_matter(std::string_view text);

/// Footnote marks, [^1] and [^1]: at the start of a line, in order.
std::vector<Span> footnote_marks(std::string_view text);

/// Where the marks that begin a line of prose end, at most `content`: quotation, list, heading.
Offset end_of_line_marks(std::string_view text, Offset line, Offset content);

/// Code by indentation whose words are Han is a paragraph as people indent it in other programs.
bool is_indented_prose(std::string_view code);

}  // namespace gaolint
