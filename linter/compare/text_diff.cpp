#include "compare/text_diff.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// Characters of one text times those of the other.
constexpr std::size_t kMostCells = 1 << 20;
/// What is the same between two changes must be so long (characters), or it is part of them.
constexpr std::size_t kShortestSame = 2;

bool is_of_number(char c) {
  return is_ascii_alnum(static_cast<unsigned char>(c)) || c == '.' || c == ',' || c == '%';
}

/// A text as characters with their places. A number or a word of another script counts as one: it
/// is no news that 120 and 128 have two digits in common.
struct Characters {
  explicit Characters(std::string_view text) {
    for (Offset at = 0; at < text.size();) {
      Offset end = at + decode_at(text, at).length;
      if (is_of_number(text[at])) {
        while (end < text.size() && is_of_number(text[end])) ++end;
      }
      values.push_back(text.substr(at, end - at));
      places.push_back(at);
      at = end;
    }
    places.push_back(static_cast<Offset>(text.size()));
  }
  std::size_t size() const { return values.size(); }

  std::vector<std::string_view> values;
  std::vector<Offset> places;  // one more than values
};

/// A run of pairs of equal characters, by their indexes.
struct Run {
  std::size_t old;
  std::size_t now;
  std::size_t size;
};

/// The longest common subsequence of what is between two ends.
class Alignment {
 public:
  Alignment(const Characters& old, const Characters& now) : old_(old), now_(now) {
    while (head_ < std::min(old.size(), now.size()) && old.values[head_] == now.values[head_]) {
      ++head_;
    }
    while (tail_ < std::min(old.size(), now.size()) - head_ &&
           old.values[old.size() - 1 - tail_] == now.values[now.size() - 1 - tail_]) {
      ++tail_;
    }
    rows_ = old.size() - head_ - tail_;
    columns_ = now.size() - head_ - tail_;
  }

  std::vector<Run> runs() {
    std::vector<Run> runs;
    if (head_ > 0) runs.push_back({0, 0, head_});
    if ((rows_ + 1) * (columns_ + 1) <= kMostCells) add_middle(runs);
    if (tail_ > 0) runs.push_back({old_.size() - tail_, now_.size() - tail_, tail_});
    return runs;
  }

 private:
  bool same(std::size_t row, std::size_t column) const {
    return old_.values[head_ + row] == now_.values[head_ + column];
  }
  std::uint16_t& length(std::size_t row, std::size_t column) {
    return lengths_[row * (columns_ + 1) + column];
  }

  void add_middle(std::vector<Run>& runs) {
    lengths_.assign((rows_ + 1) * (columns_ + 1), 0);  // of what is common from there on
    for (std::size_t row = rows_; row-- > 0;) {
      for (std::size_t column = columns_; column-- > 0;) {
        length(row, column) = same(row, column)
                                  ? static_cast<std::uint16_t>(length(row + 1, column + 1) + 1)
                                  : std::max(length(row + 1, column), length(row, column + 1));
      }
    }
    for (std::size_t row = 0, column = 0; row < rows_ && column < columns_;) {
      if (same(row, column)) {
        add(runs, head_ + row++, head_ + column++);
      } else if (length(row + 1, column) >= length(row, column + 1)) {
        ++row;
      } else {
        ++column;
      }
    }
  }

  static void add(std::vector<Run>& runs, std::size_t old, std::size_t now) {
    if (!runs.empty() && runs.back().old + runs.back().size == old &&
        runs.back().now + runs.back().size == now) {
      ++runs.back().size;
    } else {
      runs.push_back({old, now, 1});
    }
  }

  const Characters& old_;
  const Characters& now_;
  std::size_t head_ = 0;  // characters that both begin with
  std::size_t tail_ = 0;  // … end with
  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<std::uint16_t> lengths_;
};

}  // namespace

std::vector<DiffPiece> text_diff(std::string_view old, std::string_view now) {
  const Characters before(old);
  const Characters after(now);
  std::vector<DiffPiece> pieces;
  std::size_t old_done = 0;
  std::size_t now_done = 0;
  const auto add = [&](bool same, std::size_t old_end, std::size_t now_end) {
    if (old_end == old_done && now_end == now_done) return;
    pieces.push_back({same,
                      {before.places[old_done], before.places[old_end]},
                      {after.places[now_done], after.places[now_end]}});
    old_done = old_end;
    now_done = now_end;
  };
  for (const Run& run : Alignment(before, after).runs()) {
    const bool outer = (run.old == 0 && run.now == 0) || run.old + run.size == before.size();
    if (run.size < kShortestSame && !outer) continue;
    add(false, run.old, run.now);
    add(true, run.old + run.size, run.now + run.size);
  }
  add(false, before.size(), after.size());
  return pieces;
}

}  // namespace gaolint
