#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "match/hash_filter.h"
#include "text/span.h"
#include "text/utf8.h"

namespace gaolint {

/// The bytes of a Han character, such as is_han_lead() knows.
constexpr Offset kHanBytes = 3;

/// Such a character as a number; not its code point.
inline std::uint64_t load_han(const char* at) {
  std::uint16_t two;  // in whole registers: three bytes put together in memory would wait for it
  std::memcpy(&two, at, sizeof two);
  return two | std::uint64_t{static_cast<unsigned char>(at[2])} << 16;
}

/// Words of two Han characters, and what stands in a text without being in one.
class HanPairs {
 public:
  void add(const char* first, const char* second) {
    filter_.add(hash(load_han(first), load_han(second)));
  }

  /// Calls `visit` with the place of each Han character of text[range] that makes no word with the
  /// one before it nor with the one after it, and stands beside two others that do make one (as
  /// good as always: one pair in fifty that is no word is taken for one).
  template <class Visit>
  void for_each_stray(std::string_view text, Span range, const Visit& visit) const {
    const char* const data = text.data();
    std::uint64_t carried = 0;  // of the two before the run: whether they begin a word
    for (Offset at = range.begin; at < range.end;) {
      if (!is_han_lead(data[at])) {
        ++at;  // of other characters byte after byte: only the first one is a lead
        continue;
      }
      const Run run = look(data, at, range.end);
      const std::uint64_t in_word = run.words | run.words << 1 | carried >> 1;
      // What stands beside the last one of a run that goes on is not known yet.
      const std::uint64_t beside_word =
          run.words << 2 | carried | run.words >> 1 | std::uint64_t{run.goes_on} << (kRun - 1);
      carried = run.goes_on ? run.words >> (kRun - 2) : 0;
      std::uint64_t strays = beside_word & ~in_word;
      if (run.count < kRun) strays &= (std::uint64_t{1} << run.count) - 1;
      for (; strays != 0; strays &= strays - 1) {
        visit(at + kHanBytes * static_cast<Offset>(std::countr_zero(strays)));
      }
      at += kHanBytes * static_cast<Offset>(run.count);
    }
  }

 private:
  static constexpr int kRun = 64;  // characters that are looked at together

  struct Run {
    std::uint64_t words = 0;  // a bit for each character that begins one
    int count = 0;
    bool goes_on = true;
  };

  /// The Han characters from `at` on.
  Run look(const char* data, Offset at, Offset end) const {
    Run run;
    std::uint64_t here = load_han(data + at);
    for (; run.count < kRun; ++run.count) {
      at += kHanBytes;
      if (at >= end || !is_han_lead(data[at])) {
        ++run.count;
        run.goes_on = false;
        return run;
      }
      const std::uint64_t next = load_han(data + at);
      run.words |= std::uint64_t{filter_.may_hold(hash(here, next))} << run.count;
      here = next;
    }
    return run;
  }

  static std::uint64_t hash(std::uint64_t first, std::uint64_t second) {
    return (first | second << 24) * 0x9E3779B97F4A7C15u;
  }

  HashFilter<19> filter_;
};

}  // namespace gaolint
