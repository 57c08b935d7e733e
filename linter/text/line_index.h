#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Line and column from 1; the column counts code points.
struct LineColumn {
  int line = 1;
  int column = 1;
  friend constexpr bool operator==(LineColumn, LineColumn) = default;
};

/// Where the lines of a text begin, and the number of code points before every kStep-th byte, so
/// that a column costs the same in a line of twenty megabytes as in a short one. Holds no view: the
/// same text is given with each question. Immutable.
class LineIndex {
 public:
  LineIndex() : starts_{0} {}
  explicit LineIndex(std::string_view text);

  LineColumn position(std::string_view text, Offset at) const;
  int count() const { return static_cast<int>(starts_.size()); }
  Span line(std::string_view text, int line) const;

 private:
  static constexpr Offset kStep = 1024;
  Offset code_points_before(std::string_view text, Offset at) const;

  std::vector<Offset> starts_;
  std::vector<Offset> code_points_;  // before byte kStep * i
};

}  // namespace gaolint
