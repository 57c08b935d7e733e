#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
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

  /// Most characters begin or end no word; a bit by the low bits of each outermost one that does.
  static constexpr std::size_t kBits = 1024;

  Side side_;
  std::bitset<kBits> outer_;
  std::unordered_map<char32_t, std::vector<Entry>> words_;  // by the outermost character
};

}  // namespace gaolint
