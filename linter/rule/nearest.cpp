#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/fields.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// Nobody misspells a name as long as this; it bounds the cost of looking.
constexpr std::size_t kLongest = 64;

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (Offset at = 0; at < text.size() && points.size() <= kLongest;) {
    const CodePoint point = decode_at(text, at);
    points.push_back(point.value);
    at += point.length;
  }
  return points;
}

/// Insertions, deletions, replacements and swaps of neighbours, row by row.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
  const std::u32string wanted = code_points(name);
  if (wanted.empty() || wanted.size() > kLongest) return {};
  const std::size_t far = std::max<std::size_t>(wanted.size() / 3, 1) + 1;
  std::size_t best = far;
  const std::string* meant = nullptr;
  for (const std::string& candidate : candidates) {
    const std::u32string points = code_points(candidate);
    const std::size_t longer = std::max(points.size(), wanted.size());
    if (longer - std::min(points.size(), wanted.size()) >= best) continue;
    const std::size_t distance = edit_distance(wanted, points);
    // A candidate of which nothing is left is no guess.
    if (distance < best && distance < longer) {
      best = distance;
      meant = &candidate;
    }
  }
  return meant == nullptr ? std::string() : *meant;
}

}  // namespace gaolint
