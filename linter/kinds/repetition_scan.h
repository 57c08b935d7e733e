#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// A stretch of Han text that says a string of `period` characters at least twice in a row. Where
/// it ends in the middle of a copy, `span` ends with the last whole one.
struct Doubling {
  Span span;
  Span first;  // the first copy
  int period = 0;
};

/// Repeated strings are at most this long.
inline constexpr int kLongestPeriod = 48;

/// Doublings in text[range] whose period is in [shortest, longest], longest ≤ kLongestPeriod; in
/// source order, not overlapping: of two that do, the one of the shorter period stays. A doubling
/// does not reach over anything that is no Han character. Time is linear in the size of the range.
std::vector<Doubling> find_doublings(std::string_view text, Span range, int shortest, int longest);

}  // namespace gaolint
