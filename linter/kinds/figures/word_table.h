#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Words, each with a number, of which the longest is found where a stretch of text begins or ends.
class WordTable {
 public:
  enum class Side { Front, Back };

  explicit WordTable(Side side) : side_(side) {}

  /// A word that is there already keeps its number.
  void add(std::string_view word, int number);

  struct Found {
    Offset length = 0;  // bytes; 0: no word stands there
    int number = -1;
  };
  /// The longest word that text[range] begins with (Side::Front) or ends with (Side::Back).
  Found longest(std::string_view text, Span range) const;

 private:
  struct Entry {
    std::string word;
    int number;
  };

  static constexpr std::size_t kSlots = 1024;

  Side side_;
  /// By the low bits of the outermost character: 0 where no word has such a one, or one more than
  /// the place in lists_ of those that have.
  std::array<std::uint16_t, kSlots> slots_{};
  std::vector<std::vector<Entry>> lists_;  // longer words first
};

}  // namespace gaolint
