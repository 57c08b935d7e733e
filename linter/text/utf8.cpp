#include "text/utf8.h"

#include <utf8proc.h>

#include <cassert>
#include <cstring>

namespace gaolint {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool is_continuation(unsigned byte) { return (byte & 0xC0) == 0x80; }

bool has_high_bit(const char* eight_bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, eight_bytes, sizeof word);
  return (word & 0x8080808080808080ULL) != 0;
}

/// Three bytes that need no look at the second one's range: leads E1-EC, EE, EF.
bool is_plain_triple(const unsigned char* p) {
  const unsigned nibble = p[0] & 0x0FU;
  return (p[0] & 0xF0) == 0xE0 && nibble != 0 && nibble != 0x0D && is_continuation(p[1]) &&
         is_continuation(p[2]);
}

}  // namespace

CodePoint decode_multibyte(std::string_view text, Offset at) {
  const unsigned lead = byte_at(text, at), second = byte_at(text, at + std::size_t{1});
  if (lead < 0xC2 || lead > 0xF4 || !is_continuation(second)) return {kReplacement, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | (second & 0x3F), 2};
  const unsigned third = byte_at(text, at + std::size_t{2});
  if (!is_continuation(third)) return {kReplacement, 1};
  if (lead < 0xF0) {
    const char32_t value = ((lead & 0x0F) << 12) | ((second & 0x3F) << 6) | (third & 0x3F);
    const bool valid = value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
    return valid ? CodePoint{value, 3} : CodePoint{kReplacement, 1};
  }
  const unsigned fourth = byte_at(text, at + std::size_t{3});
  const char32_t value =
      ((lead & 0x07) << 18) | ((second & 0x3F) << 12) | ((third & 0x3F) << 6) | (fourth & 0x3F);
  const bool valid = is_continuation(fourth) && value >= 0x10000 && value <= 0x10FFFF;
  return valid ? CodePoint{value, 4} : CodePoint{kReplacement, 1};
}

CodePoint decode_before(std::string_view text, Offset at) {
  assert(at <= text.size());
  if (at == 0) return {};
  for (Offset back = 1; back <= 4 && back <= at; ++back) {
    if (is_continuation(byte_at(text, at - back))) continue;
    const CodePoint point = decode_at(text.substr(0, at), at - back);
    if (point.length == back) return point;
    break;
  }
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  const auto put_tail = [&](int shift) { put(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6));
    put_tail(0);
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put_tail(6);
    put_tail(0);
  } else {
    put(0xF0 | (value >> 18));
    put_tail(12);
    put_tail(6);
    put_tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += static_cast<signed char>(c) >= -0x40 ? 1 : 0;
  return count;
}

Offset valid_utf8_prefix(std::string_view text) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    while (at + 3 <= text.size() && is_plain_triple(bytes + at)) at += 3;
    while (at + 8 <= text.size() && !has_high_bit(text.data() + at)) at += 8;
    if (at >= text.size()) break;
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    const CodePoint point = decode_multibyte(text, static_cast<Offset>(at));
    if (point.length == 1) break;
    at += point.length;
  }
  return static_cast<Offset>(at);
}

bool is_valid_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

int display_width(char32_t value) {
  if (value < 0x80) return value >= 0x20 && value != 0x7F ? 1 : 0;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
  return width < 0 ? 0 : width;
}

int display_width(std::string_view text) {
  int width = 0;
  for (Offset at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    width += display_width(point.value);
    at += point.length;
  }
  return width;
}

bool is_han_punctuation(char32_t value) {
  if (value >= 0x3001 && value <= 0x303F) return value != 0x3005 && value != 0x3007;
  if (value >= 0xFF01 && value <= 0xFF65) {
    const bool digit = value >= 0xFF10 && value <= 0xFF19;
    const bool letter =
        (value >= 0xFF21 && value <= 0xFF3A) || (value >= 0xFF41 && value <= 0xFF5A);
    return !digit && !letter;
  }
  return value == 0x2014 || value == 0x2018 || value == 0x2019 || value == 0x201C ||
         value == 0x201D || value == 0x2026 || value == 0x00B7;
}

}  // namespace gaolint
