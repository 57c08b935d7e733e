// What the scanner remembers between two tokens. All that it knows of the text before a token is in
// here and is serialized with each token: that makes an incremental parse equal a fresh one.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "tree_sitter/parser.h"

/// Marker families come first, so that a family is its token. The order is that of grammar.js.
enum TokenType {
  kChapter,
  kArticle,
  kPart,
  kHan,
  kHanParen,
  kArabic,
  kArabicParen,
  kArabicHalfParen,
  kCircled,
  kOrdinal,
  kVerb,
  kAdverb,
  kQi,
  kAspect,
  kSeriesStart,
  kItemEnd,
  kSeriesEnd,
  kVerdict,
  kText,
  kSentenceEnd,
  kHeadingEnd,
  kTitleEnd,
  kBylineEnd,
  kSalutationEnd,
  kAddress,
};

enum { kHeadingFamilies = kOrdinal, kMaxLevels = 24, kMaxOrdinal = 0xFFFF, kLastOrdinal = 0xFFFE };

/// Families that number headings (一、 （一） 1.), as opposed to clauses in running text (一是
/// 首先).
static inline bool numbers_headings(uint8_t family) { return family < kHeadingFamilies; }

/// What kind of mark the last character before a place was.
enum Break {
  kNoBreak,      // a character of a word
  kEnumeration,  // 、
  kComma,        // ，
  kStop,         // ； ：
  kFullStop,     // 。 ！ ？ and what closes a quotation after it
};

/// How far into a text: before its title, before its first sentence, before anybody is addressed or
/// anything numbered, and the rest.
enum Stage { kTitleStage, kHeadStage, kPreambleStage, kBodyStage };

/// `style` is what tells apart markers of one family: the verb of 一要, the 章 of 第一章, the stop
/// of 一、
typedef struct {
  uint8_t family;
  uint8_t style;
  uint16_t ordinal;
  uint8_t length;  // in characters
  bool line;       // at the start of a line, or where a pasted page lost a line break
} Marker;

/// An open series. `last` is 0 until its first marker.
typedef struct {
  uint8_t family;
  uint8_t style;
  uint16_t last;
  bool line;  // its last marker was at the start of a line
  bool item_open;
} Level;

/// What is still to be done before anything else is read: close all levels but `keep`, and then for
/// a marker perhaps open a series, and give the marker.
typedef struct {
  bool active;
  bool has_marker;
  bool opens_series;
  uint8_t keep;
  Marker marker;
} Plan;

typedef struct {
  Plan plan;
  uint8_t stage;
  uint8_t bylines;
  uint8_t before;            // enum Break
  uint8_t quotes;            // open quotation marks in this line
  uint8_t quoted_sentences;  // sentences that ended inside them
  uint8_t characters;        // of the unfinished sentence, saturating
  uint8_t looks;             // far looks ahead in the unfinished sentence
  bool started;              // some text has been read
  bool line_broken;          // a line has ended: this is no page pasted as one line
  bool in_sentence;          // pieces of an unfinished sentence have been given
  bool is_address;           // it begins with 同志们, 各位代表 …
  bool is_subtitle;          // it begins with a dash
  bool is_markup;            // it begins with - * |
  bool is_comment;           // it begins with <
  bool after_marker;         // it follows a marker at the start of a line, so it may be a heading
  bool no_marker_here;       // verdict on what comes next: it only looks like a marker
  bool paragraph_kept;       // verdict on this paragraph: it belongs to the open item
  uint8_t home[kHeadingFamilies];      // 1 + the family that each one was last nested in, 0 unknown
  uint16_t reached[kHeadingFamilies];  // the last heading of each family
  uint8_t depth;
  Level levels[kMaxLevels];  // the first `depth` are in use, outermost first
} State;

// States are compared as bytes, so what is assigned as a whole must have no padding.
_Static_assert(sizeof(Level) == 6 && sizeof(Plan) == 10, "padding");
_Static_assert(sizeof(State) <= TREE_SITTER_SERIALIZATION_BUFFER_SIZE, "bounded");

static inline unsigned serialize_state(const State* state, char* buffer) {
  const unsigned size = offsetof(State, levels) + state->depth * sizeof(Level);
  memcpy(buffer, state, size);
  return size;
}

/// No bytes are the state at the beginning of a text.
static inline void deserialize_state(State* state, const char* buffer, unsigned length) {
  memset(state, 0, sizeof *state);
  if (length > 0) memcpy(state, buffer, length);
}

static inline Level* top_level(State* state) {
  return state->depth > 0 ? &state->levels[state->depth - 1] : NULL;
}
