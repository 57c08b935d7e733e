// Classes of code points. All of them are cheap tests: they run for every character of a text.
#pragma once

#include <stdbool.h>
#include <stdint.h>

/// Where `set` has this character, or -1.
static inline int index_of(int32_t c, const uint16_t* set) {
  for (int i = 0; set[i] != 0; i++) {
    if (set[i] == c) return i;
  }
  return -1;
}

static inline bool is_any_of(int32_t c, const uint16_t* set) { return index_of(c, set) >= 0; }

/// White space that is no line end. grammar.js lists the same characters as extras.
static inline bool is_space(int32_t c) {
  if (c < 0x80) return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
  if (c < 0x2000) return c == 0x85 || c == 0xA0 || c == 0x1680;
  if (c <= 0x205F) return c <= 0x200B || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F;
  return c == 0x3000 || c == 0xFEFF;
}

static inline bool is_han(int32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0xF900 && c <= 0xFAFF);
}

static inline bool is_ascii_alnum(int32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Value of an ASCII or full-width digit, or -1.
static inline int digit_value(int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 0xFF10 && c <= 0xFF19) return c - 0xFF10;
  return -1;
}

/// Value of 一 … 九, or -1.
static inline int han_digit_value(int32_t c) {
  const int index = index_of(c, u"一二三四五六七八九");
  return index < 0 ? -1 : index + 1;
}

/// 10, 100, 1000 for 十 百 千, else 0.
static inline int han_unit_value(int32_t c) {
  return c == u'十' ? 10 : c == u'百' ? 100 : c == u'千' ? 1000 : 0;
}

static inline bool begins_han_numeral(int32_t c) {
  return han_digit_value(c) > 0 || c == u'十' || c == u'百';
}

static inline bool is_closing_mark(int32_t c) { return is_any_of(c, u")”’」』）】》"); }

static inline bool is_full_stop(int32_t c) { return c == u'。' || c == u'！' || c == u'？'; }

static inline bool is_comma(int32_t c) { return c == u'，' || c == ','; }
static inline bool is_colon(int32_t c) { return c == u'：' || c == ':'; }
static inline bool is_semicolon(int32_t c) { return c == u'；' || c == ';'; }

/// Punctuation after which a clause begins.
static inline bool is_clause_mark(int32_t c) {
  return is_comma(c) || is_colon(c) || is_semicolon(c) || c == u'、' || is_full_stop(c) ||
         c == '!' || c == '?' || c == u'…';
}
