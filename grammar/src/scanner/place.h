// Where in its paragraph a character stands, which decides what it may begin.
#pragma once

#include "cursor.h"
#include "state.h"

typedef struct {
  bool line_start;
  bool lost_break;   // a space after the end of a sentence: in a pasted page all that is left of a
                     // line break
  bool spaced;       // any space before it
  bool annex;        // after 附件：
  bool no_look;      // decide without looking far ahead
  uint8_t before;    // enum Break
  int32_t previous;  // the last character before it that is no space; 0 at the beginning of a token
} Place;

typedef enum { kNotFound, kFound, kLookedTooFar } Recognition;

static inline bool begins_line(const Place* place) {
  return place->line_start || place->lost_break;
}

static inline bool begins_clause(const Place* place) {
  return begins_line(place) || place->before != kNoBreak;
}

/// What to look for further on: words that begin a clause. `take` reads them and says whether they
/// were there, or that it is no use to look further (kLookedTooFar).
typedef struct {
  Recognition (*take)(Cursor*, int);
  int argument;
  unsigned limit;  // in characters
  bool across_lines;
} Look;

enum {
  kMaxLooks = 4,
  kVerbLook = 200,
  kStrictVerbLook = 300,
  kAspectLook = 400,
  kAdverbLook = 1000
};

static bool clause_follows(Cursor* cursor, const Look* look) {
  bool clause = false;
  const uint32_t end = cursor->taken + look->limit;
  while (cursor->taken < end && !at_end(cursor)) {
    const int32_t c = peek(cursor);
    if (c == '\n' && !look->across_lines) return false;
    if (c == '\n' || is_clause_mark(c)) {
      clause = true;
    } else if (clause && !is_space(c) && !is_closing_mark(c)) {
      clause = false;
      const uint32_t taken = cursor->taken;
      const Recognition recognition = look->take(cursor, look->argument);
      if (recognition != kNotFound) return recognition == kFound;
      if (cursor->taken > taken) continue;
    }
    take(cursor);
  }
  return false;
}

/// Decides by what follows, in time that is bounded for each sentence.
static Recognition look_for_clause(Cursor* cursor, const State* state, const Place* place,
                                   Look look) {
  if (place->no_look || state->looks >= kMaxLooks) return kNotFound;
  return clause_follows(cursor, &look) ? kFound : kLookedTooFar;
}

/// Ends the marker before the cursor, and before spaces. One that is too long to be true is none.
static inline void set_length(Marker* marker, const Cursor* cursor) {
  marker->length = cursor->solid <= UINT8_MAX ? (uint8_t)cursor->solid : 0;
}
