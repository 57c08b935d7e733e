#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/span.h"

namespace gaolint {

/// The forms of outline numbers (层次序数), highest level first. GB/T 9704-2012 7.3.3 orders four
/// of them: 一、 （一） 1. （1）.
enum class MarkerFamily : std::uint8_t {
  Chapter,
  Article,
  Part,
  Han,
  HanParen,
  Arabic,
  ArabicParen,
  ArabicHalfParen,
  Circled,
  Ordinal,
  Verb,
  Adverb,
  Qi,
  Aspect,
};

/// The grammar's node type: "han_marker".
std::string_view family_name(MarkerFamily);
std::optional<MarkerFamily> family_from_name(std::string_view node_type);
/// An example for messages: 一、
std::string_view family_example(MarkerFamily);
/// Whether the family numbers headings (一、 （一） 1. …) as opposed to clauses in running text
/// (一是, 首先).
bool numbers_headings(MarkerFamily);

/// `最后` has no number of its own.
inline constexpr std::uint32_t kLastOrdinal = 0xFFFFFFFF;

/// The numeral in a marker's folded text (一 in 第一句话，; ①; empty in 首先): what renumbering
/// replaces.
Span marker_numeral(std::string_view folded);

/// The number that a marker's folded text says: （十二） is 12, 其次 is 2, 另一方面 is 2; 0 where
/// it says none.
std::uint32_t marker_ordinal(MarkerFamily, std::string_view folded);

}  // namespace gaolint
