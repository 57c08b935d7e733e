#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gaolint {

/// Tells what is surely not in a set: two bits of a table for each hash, side by side so that one
/// look sees both. Of hashes that are not there one in fifty seems to be when the table has sixteen
/// bits for each that is. The table has 2 to the power of `kLog2Size` bits.
template <int kLog2Size>
class HashFilter {
 public:
  HashFilter() : words_(std::size_t{1} << kLog2Words, 0) {}

  /// Hashes that differ in their high half are told apart.
  void add(std::uint64_t hash) {
    words_[hash >> (64 - kLog2Words)] |= std::uint64_t{1} << one(hash) | std::uint64_t{1}
                                                                             << other(hash);
  }
  bool may_hold(std::uint64_t hash) const {
    const std::uint64_t word = words_[hash >> (64 - kLog2Words)];
    return (word >> one(hash) & word >> other(hash) & 1) != 0;
  }

 private:
  static constexpr int kLog2Words = kLog2Size - 6;
  static_assert(kLog2Words >= 1 && kLog2Words <= 20, "the other bits are taken from below");

  static int one(std::uint64_t hash) { return static_cast<int>(hash >> 32 & 63); }
  static int other(std::uint64_t hash) { return static_cast<int>(hash >> 38 & 63); }

  std::vector<std::uint64_t> words_;
};

}  // namespace gaolint
