#pragma once

#include <string_view>
#include <vector>

#include "rule/finding.h"
#include "text/source.h"

namespace gaolint {

/// The lines of a text that are not as in an earlier one. How lines end makes no difference.
class ChangedLines {
 public:
  ChangedLines(std::string_view before, std::string_view after);

  /// Whether one of these lines (from 1, both included) is changed.
  bool any(int first, int last) const;
  /// Whether the finding, or a place that belongs to it, is on a changed line.
  bool touch(const Source& source, const Finding& finding) const;

 private:
  /// Lines that follow each other.
  struct Range {
    int first;
    int last;
  };
  std::vector<Range> ranges_;  // in order
};

}  // namespace gaolint
