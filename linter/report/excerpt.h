#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// As much of a line as fits some terminal columns, around a mark; what is left out is one "…".
/// Control, direction and other invisible characters are shown as signs, so that no text can steer
/// the terminal. The cost depends on the width, not on the line: a draft may be one line of
/// megabytes.
class Excerpt {
 public:
  /// `mark` is in `line`. At least twelve columns are used.
  Excerpt(std::string_view line, Span mark, int width);

  std::string text() const;
  int width() const;

  /// The columns below which a span of the line is shown; at least one.
  struct Columns {
    int begin = 0;
    int end = 0;
  };
  Columns columns(Span span) const;
  /// Whether both ends of the span are shown.
  bool shows(Span span) const;

  /// The text in three pieces: before, in and after the span.
  struct Pieces {
    std::string before;
    std::string inside;
    std::string after;
  };
  Pieces split(Span span) const;

 private:
  struct Cell {
    Span span;  // of the line; a gap spans what was left out
    std::string shown;
    int width = 0;
    bool gap = false;
  };
  using Cells = std::vector<Cell>;

  static Cell cell_of(char32_t value, Span span);
  /// The first or last cells of the range, as many as fit.
  static Cells first_cells(std::string_view line, Span range, int width);
  static Cells last_cells(std::string_view line, Span range, int width);
  /// The same, with one column left for the gap where they are not all.
  static Cells head(std::string_view line, Span range, int width);
  static Cells tail(std::string_view line, Span range, int width);
  /// Whether the cells begin or end where the range does.
  static bool covers_from(const Cells& cells, Span range);
  static bool covers_to(const Cells& cells, Span range);
  static int width_of(const Cells& cells);

  void show_around(std::string_view line, Span mark, const Cells& marked, int room);
  void show_ends(std::string_view line, Span mark, int width);
  void append(const Cells& cells);
  void append_gap(Offset end);

  Cells cells_;
};

/// The whole text with invisible characters shown as signs.
std::string visible(std::string_view text);

/// visible(), the middle left out where it is wider than `width` columns.
std::string shorten(std::string_view text, int width);

}  // namespace gaolint
