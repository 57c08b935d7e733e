#pragma once

#include <optional>
#include <string_view>

#include "text/line_reader.h"

namespace gaolint {

/// How a text is hard-wrapped.
struct Wrap {
  int width = 0;          // columns where lines are full
  int margin = 0;         // indent of a line that begins no paragraph
  bool indented = false;  // paragraphs are told by their first line's indent

  /// Whether the first piece of `next` would not have fitted on `line`; `slack` columns are
  /// forgiven.
  bool is_full(std::string_view text, const TextLine& line, const TextLine& next, int slack) const;
  bool is_indented(const TextLine& line) const { return line.indent >= margin + 2; }
};

/// Whether `line` stands under the text of `item`, a line with a mark or number of a list before
/// its text: as its second line does.
bool hangs_under(std::string_view text, const TextLine& item, const TextLine& line);

/// Nothing if line ends of this text are the ends of its paragraphs.
std::optional<Wrap> find_wrap(std::string_view text);

/// Whether the text is made of long lines in which line ends became spaces.
bool looks_pasted(std::string_view text);

}  // namespace gaolint
