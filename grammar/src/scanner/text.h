// Reads the text of titles, headings and sentences in one pass, up to where the next thing begins.
#pragma once

#include "opening.h"

enum { kMaxHeading = 80, kMaxQuotedSentences = 8 };

/// The line ends, and the sentence that has no mark at its end with it.
static enum TokenType end_line(Run* run) {
  const State* state = run->state;
  if (state->stage < kBodyStage && !state->after_marker) {
    return end_sentence(run, end_opening_line(run));
  }
  const int32_t last = run->cursor.last;
  // 有下列情形之一的，不予补助：  introduces a list; 工作目标：  is a heading.
  const bool introduces = is_semicolon(last) || (is_colon(last) && run->has_comma);
  const bool heading = state->after_marker && run->length <= kMaxHeading && !introduces;
  return end_sentence(run, heading ? kHeadingEnd : kSentenceEnd);
}

static enum TokenType end_at_full_stop(Run* run) {
  State* state = run->state;
  state->before = kFullStop;
  if (state->quotes > 0 && ++state->quoted_sentences > kMaxQuotedSentences) state->quotes = 0;
  const bool salutation =
      state->stage < kPreambleStage && state->is_address && run->length <= kMaxAddress * 3;
  if (!salutation) return end_sentence(run, kSentenceEnd);
  state->stage = kBodyStage;
  return end_sentence(run, kSalutationEnd);
}

static void open_quote(State* state) {
  if (state->quotes == 0) state->quoted_sentences = 0;
  if (state->quotes < UINT8_MAX) state->quotes++;
}

static void close_quote(State* state) {
  if (state->quotes > 0) state->quotes--;
}

/// Takes 。！？!?… and closing marks after them. False when no sentence ends here: a “?” in a word
/// of Latin letters, an ellipsis in a list.
static bool take_full_stop(Run* run) {
  Cursor* cursor = &run->cursor;
  const int32_t before = run->place.previous;
  const int32_t first = peek(cursor);
  take_text(run);
  if (first == '!' || first == '?') {
    const int32_t c = peek(cursor);
    if (before < 0x80 && before > ' ' && c > ' ' && c < 0x80) return false;
  }
  for (;; take_text(run)) {
    const int32_t c = peek(cursor);
    if (c == u'”' || c == u'」' || c == u'』') {
      close_quote(run->state);
    } else if (!is_full_stop(c) && c != '!' && c != '?' && c != u'…' && !is_closing_mark(c)) {
      break;
    }
  }
  const int32_t c = peek(cursor);
  return cursor->last != u'…' || !(is_comma(c) || is_semicolon(c) || c == u'、' || c == u'等');
}

/// What a character of running text means to what follows it.
static void note(Run* run, int32_t c) {
  Place* place = &run->place;
  if (c == u'“' || c == u'「' || c == u'『') {
    open_quote(run->state);
    place->before = kNoBreak;
  } else if (is_closing_mark(c)) {
    if (c == u'”' || c == u'」' || c == u'』') close_quote(run->state);
  } else if (is_comma(c)) {
    place->before = kComma;
    run->has_comma = true;
  } else {
    const bool stop = is_semicolon(c) || is_colon(c);
    place->before = stop ? kStop : c == u'、' ? kEnumeration : kNoBreak;
  }
}

/// Most of a text: characters that begin and end nothing in the middle of a clause.
static inline bool is_plain(int32_t c) { return c > u'一' && c <= 0x9FFF; }

/// Takes them in the tightest loop there is.
static void take_plain(Run* run) {
  Cursor* cursor = &run->cursor;
  TSLexer* lexer = cursor->lexer;
  uint32_t count = 0;
  for (int32_t c; is_plain(c = lexer->lookahead); count++) {
    cursor->before_last = cursor->last;
    cursor->last = c;
    lexer->advance(lexer, false);
  }
  run->length += count;
  if (count > 0) run->place = (Place){.before = kNoBreak, .previous = cursor->last};
}

/// A cheap test of whether a marker can begin here, before it is tried.
static bool may_begin_marker(const Run* run, int32_t c) {
  const Place* place = &run->place;
  if (run->state->quotes > 0 && !begins_line(place)) return false;
  const bool clause = begins_clause(place);
  if (c < 0x80) {
    if (c != '(' && digit_value(c) < 0) return false;
    return place->spaced || (clause && place->before != kEnumeration);
  }
  if (c == u'一' || may_be_enclosed(c)) return true;
  if (is_any_of(c, u"二三四五六七八九十百第（")) return clause || place->spaced;
  return clause && (is_any_of(c, u"首再最其另") || digit_value(c) >= 0);
}

/// Goes on after what was taken for a marker and is none.
static void pass_over(Run* run) {
  if (run->cursor.taken == 0) {
    take_text(run);
  } else {
    run->length += run->cursor.taken;
  }
  run->place = (Place){.before = run->place.before, .previous = run->cursor.last};
  note(run, run->cursor.last);
}

/// Reads on until something ends the text, and says how it ends. A marker that was found is in
/// `marker`; after kText, what follows looks like one and is none.
static enum TokenType read_text(Run* run, Marker* marker, bool* found) {
  State* state = run->state;
  Cursor* cursor = &run->cursor;
  for (;;) {
    if (!begins_clause(&run->place) && !run->place.spaced) take_plain(run);
    const int32_t c = peek(cursor);
    if (c == '\n' || at_end(cursor)) {
      if (!run->place.spaced) mark(run);
      return end_line(run);
    }
    if (is_space(c)) {
      if (!run->place.spaced) mark(run);
      run->place.spaced = true;
      cursor->lexer->advance(cursor->lexer, false);
      if (!is_space(peek(cursor)) && opening_ends_here(run)) {
        const bool title = state->stage == kTitleStage;
        state->stage = kHeadStage;
        return end_sentence(run, title ? kTitleEnd : kBylineEnd);
      }
      continue;
    }
    if (may_begin_marker(run, c)) {
      if (!run->place.spaced) mark(run);
      run->place.annex = is_colon(cursor->last) && cursor->before_last == u'件';
      const Recognition recognition = recognise(cursor, state, &run->place, marker);
      *found = recognition == kFound;
      if (*found) return end_sentence(run, kSentenceEnd);
      if (recognition == kLookedTooFar) return kText;
      pass_over(run);
      continue;
    }
    if (is_full_stop(c) || c == u'…' || c == '!' || c == '?') {
      if (!take_full_stop(run)) {
        run->place.before = kNoBreak;
        continue;
      }
      mark(run);
      return end_at_full_stop(run);
    }
    take_text(run);
    note(run, c);
    if (ends_salutation(run, c)) {
      mark(run);
      state->stage = kBodyStage;
      state->before = kFullStop;
      return end_sentence(run, kSalutationEnd);
    }
  }
}
