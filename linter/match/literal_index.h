#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Finds every occurrence of any of many literals in one pass. A position is looked at closely only
/// where its first two characters begin some literal, so the cost hardly grows with their number.
/// ASCII letters are compared without case. Texts are valid UTF-8. Immutable after build(), then
/// safe to share.
class LiteralIndex {
 public:
  struct Hit {
    int literal;
    Span span;
  };

  /// Gives the literal's number; the same literal twice has one number. `literal` is not empty.
  int add(std::string_view literal);
  void build();

  std::size_t size() const { return literals_.size(); }
  const std::string& literal(int number) const {
    return literals_[static_cast<std::size_t>(number)];
  }

  /// Appends the hits in text[range], ordered by where they begin. Hits may overlap.
  void scan(std::string_view text, Span range, std::vector<Hit>& hits) const;

 private:
  /// The literals that begin with the same two code points (or are the one code point `key`).
  struct Bucket {
    std::uint64_t key = kFree;
    std::uint64_t thirds = 0;  // a bit for the third code point of each; all, where one has none
    std::uint32_t first = 0;   // in order_
    std::uint32_t count = 0;
  };
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};

  const Bucket* find(std::uint64_t key) const;
  void report(std::uint64_t key, std::string_view text, Span rest, std::vector<Hit>& hits) const;

  std::vector<std::string> literals_;  // ASCII lower-cased
  std::unordered_map<std::string, int> numbers_;
  std::vector<int> order_;
  std::vector<Bucket> buckets_;         // open addressing, a power of two
  std::vector<std::uint64_t> pairs_;    // a bit for the hash of each bucket's two code points
  std::vector<std::uint64_t> singles_;  // a bit for each one-character literal
};

}  // namespace gaolint
