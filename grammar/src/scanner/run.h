// A run of text being read.
#pragma once

#include "address.h"
#include "di_marker.h"

typedef struct {
  State* state;
  Cursor cursor;
  Place place;
  uint32_t length;  // characters of the sentence so far
  bool has_comma;
} Run;

static inline void mark(Run* run) { run->cursor.lexer->mark_end(run->cursor.lexer); }

/// Takes one character of running text.
static void take_text(Run* run) {
  take(&run->cursor);
  run->length++;
  run->place.previous = run->cursor.last;
  run->place.spaced = false;
  run->place.line_start = false;
  run->place.lost_break = false;
}

/// What a sentence is called is known at its end only.
static enum TokenType end_sentence(Run* run, enum TokenType type) {
  State* state = run->state;
  const bool opens_body = type == kSentenceEnd && !state->is_comment;
  if (opens_body && state->stage < kPreambleStage) state->stage = kPreambleStage;
  if (type == kHeadingEnd) state->stage = kBodyStage;
  state->in_sentence = false;
  state->after_marker = false;
  return type;
}
