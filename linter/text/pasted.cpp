#include <algorithm>
#include <array>

#include "text/line_reader.h"
#include "text/utf8.h"
#include "text/wrap.h"

namespace gaolint {
namespace {

constexpr std::size_t kShortestPastedLine = 300;  // bytes: several wrapped lines
constexpr int kNarrowest = 20, kWidest = 110;
constexpr int kFewestSpaces = 4;
constexpr int kTolerance = 4;  // columns by which distances of spaces differ

bool is_chinese(char32_t value) { return is_han(value) || is_han_punctuation(value); }
bool is_half_width_mark(char32_t value) {
  constexpr std::u32string_view kMarks = U",.:;?!()\"'";
  return kMarks.find(value) != kMarks.npos;
}

/// Whether the space at `at` stands inside running Chinese text, where nobody types one.
bool is_stray_space(std::string_view line, Offset at) {
  const char32_t before = decode_before(line, at).value, after = decode_at(line, at + 1).value;
  return (is_chinese(before) || is_half_width_mark(before)) && is_chinese(after);
}

/// Distances between stray spaces of a line, in columns.
class Distances {
 public:
  void add(int value) {
    if (value < kNarrowest || value > kWidest) return ++others_, void();
    ++counts_[static_cast<std::size_t>(value)];
  }
  /// Whether half of the distances (and more than a few) are one measure.
  bool are_regular() const {
    int all = others_, best = 0, window = 0;
    for (int value = 0; value <= kWidest; ++value) {
      const auto index = static_cast<std::size_t>(value);
      all += counts_[index];
      window += counts_[index];
      if (value > kTolerance) window -= counts_[index - kTolerance - 1];
      best = std::max(best, window);
    }
    return best >= kFewestSpaces && best * 2 >= all;
  }

 private:
  std::array<int, kWidest + 1> counts_{};
  int others_ = 0;
};

bool is_pasted_line(std::string_view line) {
  Distances distances;
  Offset last = 0;
  for (std::size_t space = line.find(' '); space != line.npos; space = line.find(' ', space + 1)) {
    const auto at = static_cast<Offset>(space);
    if (at == 0 || !is_stray_space(line, at)) continue;
    distances.add(columns(line.substr(last, at - last), kWidest));
    last = at + 1;
  }
  return distances.are_regular();
}

}  // namespace

bool looks_pasted(std::string_view text) {
  std::size_t pasted = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.size() >= kShortestPastedLine && is_pasted_line(line)) pasted += line.size();
    begin = end + 1;
  }
  return pasted > 0 && pasted * 2 >= text.size();
}

}  // namespace gaolint
