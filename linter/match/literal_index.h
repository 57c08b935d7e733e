#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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
    std::uint32_t first = 0;  // in candidates_
    std::uint32_t count = 0;
  };
  struct Candidate {
    int literal;
    std::uint32_t begin;  // of its bytes in bytes_
    std::uint32_t size;
  };
  static constexpr std::uint64_t kFree = ~std::uint64_t{0};

  const Bucket* find(std::uint64_t key) const;
  /// Whether some literal may stand at rest.begin, where the pair does.
  bool may_begin(std::uint64_t pair, std::string_view text, Span rest) const;
  /// Appends the literals with that key that stand at rest.begin; the first `known` bytes are those
  /// of the key.
  void report(std::uint64_t key, std::string_view text, Span rest, Offset known,
              std::vector<Hit>& hits) const;

  /// Where the literal stands, or belongs, in numbers_.
  std::size_t slot_of(std::string_view lowered) const;
  void make_room();

  std::vector<std::string> literals_;  // ASCII lower-cased
  std::vector<int> numbers_;           // open addressing, a power of two; -1: free
  std::vector<Bucket> buckets_;        // open addressing, a power of two
  // What is looked at together lies together.
  std::vector<Candidate> candidates_;
  std::string bytes_;
  // A bit for the hash of each
  std::vector<std::uint64_t> pairs_;    // two code points that a literal begins with,
  std::vector<std::uint64_t> whole_;    // two code points that are a literal,
  std::vector<std::uint64_t> triples_;  // three code points that a literal begins with,
  std::vector<std::uint64_t> singles_;  // one code point that is a literal.
};

}  // namespace gaolint
