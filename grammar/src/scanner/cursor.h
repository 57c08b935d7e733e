// Reading characters, and numbers, from tree-sitter's lexer, which goes forward only.
#pragma once

#include "character.h"
#include "tree_sitter/parser.h"

enum { kMaxGap = 8, kMaxNumeral = 0xFFFF };

typedef struct {
  TSLexer* lexer;
  int32_t last;  // last character taken that is no space, 0 before the first
  int32_t before_last;
  uint32_t taken;  // characters taken, spaces too
  uint32_t solid;  // of these, up to the last one that is no space
} Cursor;

static inline int32_t peek(const Cursor* cursor) { return cursor->lexer->lookahead; }

static inline bool at_end(const Cursor* cursor) {
  return cursor->lexer->lookahead == 0 && cursor->lexer->eof(cursor->lexer);
}

static inline void take(Cursor* cursor) {
  cursor->before_last = cursor->last;
  cursor->last = cursor->lexer->lookahead;
  cursor->solid = ++cursor->taken;
  cursor->lexer->advance(cursor->lexer, false);
}

/// Spaces that copy-and-paste left inside a marker ("第 一句 话"): few, or they are no accident.
static inline void skip_gap(Cursor* cursor) {
  for (int i = 0; i < kMaxGap && is_space(peek(cursor)); i++) {
    cursor->taken++;
    cursor->lexer->advance(cursor->lexer, false);
  }
}

static inline bool take_if(Cursor* cursor, int32_t wanted) {
  if (peek(cursor) != wanted) return false;
  take(cursor);
  return true;
}

/// The character after a gap.
static inline int32_t peek_past_gap(Cursor* cursor) {
  skip_gap(cursor);
  return peek(cursor);
}

/// Takes 一 … 九千九百九十九 with the gap after it. Stops before a second digit in a row, so 一二
/// is 一. 0 when there is none.
static unsigned take_han_numeral(Cursor* cursor) {
  unsigned total = 0;
  int digit = -1;
  int unit_before = 10000;
  for (;;) {
    const int32_t c = peek_past_gap(cursor);
    const int unit = han_unit_value(c);
    if (unit > 0) {
      if (unit >= unit_before || (digit < 0 && total > 0 && unit != 10)) break;
      total += (unsigned)((digit < 0 ? 1 : digit) * unit);
      unit_before = unit;
      digit = -1;
    } else if ((c == u'零' || c == u'〇') && total > 0 && digit < 0) {
      // 一百零五: the zero counts for nothing.
    } else if (han_digit_value(c) > 0 && digit < 0 && unit_before > 1) {
      digit = han_digit_value(c);
    } else {
      break;
    }
    take(cursor);
  }
  return total + (unsigned)(digit < 0 ? 0 : digit);
}

/// Takes all digits with the gap after them; 0 when there are none or more than `max_digits`.
static unsigned take_digits(Cursor* cursor, unsigned max_digits) {
  unsigned value = 0;
  unsigned count = 0;
  for (int digit; (digit = digit_value(peek(cursor))) >= 0; count++) {
    if (count < max_digits) value = value * 10 + (unsigned)digit;
    take(cursor);
  }
  skip_gap(cursor);
  return count <= max_digits ? value : 0;
}

/// Either kind.
static unsigned take_number(Cursor* cursor) {
  return digit_value(peek(cursor)) >= 0 ? take_digits(cursor, 4) : take_han_numeral(cursor);
}
