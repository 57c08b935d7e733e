#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "match/hash_filter.h"
#include "text/span.h"

namespace gaolint {

/// Set phrases, to be found where a text has another character in the place of one of theirs. Texts
/// are valid UTF-8. Immutable after build(), then safe to share.
class NearPhrases {
 public:
  struct Hit {
    std::uint32_t phrase;
    Span span;  // what stands in its place
  };

  /// Whether all characters are such as is_han_lead() knows.
  static bool is_han(std::string_view text);
  /// Whether it is, and has at least four characters.
  static bool can_hold(std::string_view phrase) { return phrase.size() >= 12 && is_han(phrase); }
  void add(std::string_view phrase);
  void build();

  std::size_t size() const { return phrases_.size(); }
  std::string_view phrase(std::uint32_t number) const;
  bool holds(std::string_view text) const;

  /// Appends the phrases that text[range] says around the character that begins at `wrong` (Han, of
  /// three bytes), but for this character.
  void find(std::string_view text, Span range, Offset wrong, std::vector<Hit>& hits) const;

 private:
  struct Stored {
    std::uint32_t begin;  // in bytes_
    std::uint32_t size;
  };
  /// A phrase whose character at `wrong` is another, in the chain of a key.
  struct Link {
    std::uint32_t phrase;
    Offset wrong;  // in the phrase
    std::uint32_t next;
  };

  std::uint32_t first_link(std::uint64_t key) const;
  void link(std::uint32_t phrase, Offset wrong);

  std::string bytes_;
  std::vector<Stored> phrases_;
  std::vector<std::uint32_t> chains_;  // by hash of the key: the first link
  std::vector<Link> links_;
  HashFilter<19> keys_;
};

}  // namespace gaolint
