#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/span.h"

namespace gaolint {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One decoded code point and the bytes it took. `length` is 0 only at the end of the text.
struct CodePoint {
  char32_t value = 0;
  Offset length = 0;
};

/// Decodes a code point of two to four bytes; `at` is inside the text.
CodePoint decode_multibyte(std::string_view text, Offset at);

/// Whether a byte of valid UTF-8 begins a character from U+4000 to U+9FFF: three bytes, and Han, as
/// most characters of a draft. Punctuation is not among them, so what looks for that may go past.
inline bool is_han_lead(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  return lead >= 0xE4 && lead <= 0xE9;
}

/// Decodes the code point that begins at `at`. A byte that begins no valid sequence is given as
/// U+FFFD with length 1, so a loop over any bytes ends.
inline CodePoint decode_at(std::string_view text, Offset at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) -> char32_t {
    return static_cast<unsigned char>(text[at + i]);
  };
  if (byte(0) < 0x80) return {byte(0), 1};
  // Of three bytes, but for the leads that need a closer look: Han and its punctuation.
  if (byte(0) > 0xE0 && byte(0) < 0xF0 && byte(0) != 0xED && at + std::size_t{2} < text.size() &&
      (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80) {
    return {((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  }
  return decode_multibyte(text, at);
}

/// Decodes the code point that ends just before `at` (length 0 at the beginning of the text).
CodePoint decode_before(std::string_view text, Offset at);

void append_utf8(std::string& out, char32_t value);

/// Number of code points in `text`.
std::size_t count_code_points(std::string_view text);

bool is_valid_utf8(std::string_view text);
/// Where the first bytes are that are no character, or the size of `text`.
Offset valid_utf8_prefix(std::string_view text);

/// Terminal columns: 2 for East Asian wide and full-width characters, 0 for combining ones.
int display_width(char32_t value);
int display_width(std::string_view text);

/// A Han ideograph (any block), 〇 included; 々 too.
inline bool is_han(char32_t value) {
  if (value >= 0x4E00 && value <= 0x9FFF) return true;
  if (value < 0x3005) return false;
  return value == 0x3005 || value == 0x3007 || (value >= 0x3400 && value <= 0x4DBF) ||
         (value >= 0xF900 && value <= 0xFAFF) || (value >= 0x20000 && value <= 0x323AF);
}

/// Punctuation that belongs to Chinese text: 、。，；：？！“”‘’（）《》〈〉【】〔〕—…·～ and
/// full-width forms.
bool is_han_punctuation(char32_t value);

/// Horizontal space: ASCII space, tab, U+00A0, U+3000, U+2000-200A, U+200B, U+FEFF ...; not line
/// ends.
inline bool is_space(char32_t value) {
  if (value < 0x80) return value == ' ' || value == '\t';
  if (value >= 0x2000 && value <= 0x3000) {
    return value <= 0x200B || value == 0x202F || value == 0x205F || value == 0x3000;
  }
  return value == 0xA0 || value == 0x1680 || value == 0xFEFF;
}

/// Horizontal space, or what ends or separates lines, paragraphs and pages.
inline bool is_white(char32_t value) {
  return is_space(value) || (value >= '\n' && value <= '\r') || value == 0x85 || value == 0x2028 ||
         value == 0x2029;
}

inline bool is_ascii_alnum(char32_t value) {
  const char32_t lower = value | 0x20;
  return (value >= '0' && value <= '9') || (lower >= 'a' && lower <= 'z');
}

/// 。！？ and their half-width forms ! ?, and the ellipsis ……
inline bool is_sentence_end(char32_t value) {
  return value == U'。' || value == U'！' || value == U'？' || value == '!' || value == '?' ||
         value == U'…';
}

}  // namespace gaolint
