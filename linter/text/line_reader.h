#pragma once

#include <optional>
#include <string_view>

#include "text/span.h"

namespace gaolint {

/// Lines wider than this are all alike to the layout: no editor wraps there.
inline constexpr int kWidestLine = 140;

/// One line that is not blank, in terminal columns.
struct TextLine {
  Span content;              // without the white space at both ends
  int indent = 0;            // columns before the content
  int width = 0;             // columns up to the end of the content, at most kWidestLine + 1
  bool after_blank = false;  // blank lines, or the beginning of the text, stand before it
};

/// Reads the lines of a text in order, once. The text must outlive it.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : text_(text) {}

  /// The next line that is not blank; nothing at the end.
  std::optional<TextLine> next();

 private:
  TextLine read_line(Offset begin, Offset end) const;

  std::string_view text_;
  Offset at_ = 0;
};

/// Columns of `text`, counted no further than just past `limit`.
int columns(std::string_view text, int limit);

}  // namespace gaolint
