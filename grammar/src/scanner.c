// The external scanner: gives every token of the grammar.
//
// One call looks at what comes next. A marker is placed in the stack of open series (outline.h) and
// becomes a plan: so many zero-width item_end and series_end tokens, one a call, perhaps a
// series_start, then the marker. Everything else is text (text.h).
//
// Nothing is ever judged by the characters before a token but through State, and what is found by
// looking far ahead is kept there as a verdict, because the lexer cannot go back.

#include <stdlib.h>

#include "scanner/paragraph.h"
#include "scanner/text.h"

#define API(name) tree_sitter_gongwen_external_scanner_##name

static bool give(TSLexer* lexer, enum TokenType type) {
  lexer->result_symbol = (TSSymbol)type;
  return true;
}

/// Skips white space; true when a line ended in it.
static bool skip_white_space(TSLexer* lexer, bool* spaced) {
  bool line_ended = false;
  while (is_space(lexer->lookahead) || lexer->lookahead == '\n') {
    line_ended = line_ended || lexer->lookahead == '\n';
    *spaced = true;
    lexer->advance(lexer, true);
  }
  return line_ended;
}

static void begin_line(State* state) {
  state->line_broken = state->line_broken || state->started;
  state->quotes = 0;
  state->before = kFullStop;
}

static void forget_verdicts(State* state) {
  state->no_marker_here = false;
  state->paragraph_kept = false;
}

/// The last step of a plan: the marker, whose length is known.
static bool give_marker(State* state, TSLexer* lexer) {
  const Marker marker = state->plan.marker;
  bool spaced = false;
  const bool line_ended = skip_white_space(lexer, &spaced);
  const bool line_start = line_ended || !state->started;
  if (line_start) begin_line(state);
  int32_t last = 0;
  for (int i = 0; i < marker.length; i++) {
    if (!is_space(lexer->lookahead)) last = lexer->lookahead;
    lexer->advance(lexer, false);
  }
  lexer->mark_end(lexer);
  Level* level = top_level(state);
  level->item_open = true;
  level->last = marker.ordinal;
  level->line = marker.line || is_strong(level);
  if (marker.line && numbers_headings(marker.family)) {
    state->reached[marker.family] = marker.ordinal;
  }
  if (marker.line) state->quotes = 0;
  state->plan = (Plan){.active = false};
  state->stage = kBodyStage;
  state->started = true;
  state->after_marker = line_start;
  state->before = is_han(last) ? kNoBreak : kComma;
  state->characters = 0;
  forget_verdicts(state);
  return give(lexer, (enum TokenType)marker.family);
}

static void open_series(State* state) {
  const Marker* marker = &state->plan.marker;
  if (marker->line && numbers_headings(marker->family)) {
    state->home[marker->family] = state->depth > 0 ? (uint8_t)(top_level(state)->family + 1) : 0;
  }
  state->levels[state->depth++] =
      (Level){.family = marker->family, .style = marker->style, .line = marker->line};
}

/// The next step of the plan.
static bool follow_plan(State* state, TSLexer* lexer) {
  Plan* plan = &state->plan;
  Level* top = top_level(state);
  if (state->depth > plan->keep || (plan->has_marker && !plan->opens_series && top->item_open)) {
    const bool ends_item = top->item_open;
    top->item_open = false;
    if (!ends_item) state->depth--;
    if (!plan->has_marker && state->depth == plan->keep) plan->active = false;
    return give(lexer, ends_item ? kItemEnd : kSeriesEnd);
  }
  if (plan->opens_series) {
    open_series(state);
    plan->opens_series = false;
    plan->keep++;
    return give(lexer, kSeriesStart);
  }
  return give_marker(state, lexer);
}

/// Closes levels; the text is looked at again when they are closed.
static bool close_levels(State* state, TSLexer* lexer, uint8_t keep) {
  state->plan = (Plan){.active = true, .keep = keep};
  return follow_plan(state, lexer);
}

static bool begin_marker(State* state, TSLexer* lexer, const Marker* marker) {
  state->plan = place_marker(state, marker);
  return follow_plan(state, lexer);
}

/// `# ` … `###### `: takes the signs, and tells.
static bool take_title_sign(Cursor* cursor) {
  int signs = 0;
  for (; signs < 7 && peek(cursor) == '#'; signs++) take(cursor);
  return signs > 0 && signs < 7 && is_space(peek(cursor));
}

static bool give_title(Run* run) {
  Cursor* cursor = &run->cursor;
  State* state = run->state;
  bool spaced = false;
  while (peek(cursor) != '\n' && !at_end(cursor)) {
    if (is_space(peek(cursor)) != spaced) {
      spaced = !spaced;
      if (spaced) mark(run);
    }
    take(cursor);
  }
  if (!spaced) mark(run);
  if (state->stage == kTitleStage) state->stage = kHeadStage;
  state->started = true;
  state->before = kFullStop;
  forget_verdicts(state);
  end_sentence(run, kTitleEnd);
  return give(cursor->lexer, kTitleEnd);
}

static bool give_text(Run* run) {
  State* state = run->state;
  TSLexer* lexer = run->cursor.lexer;
  Marker marker;
  bool found = false;
  forget_verdicts(state);
  state->started = true;
  const enum TokenType type = read_text(run, &marker, &found);
  if (found) state->plan = place_marker(state, &marker);
  if (type == kText) {
    state->in_sentence = true;
    state->no_marker_here = true;
    state->before = run->place.before;
    if (state->looks < kMaxLooks) state->looks++;
  } else {
    state->looks = 0;
  }
  const uint32_t length = type == kText ? run->length : 0;
  state->characters = length < UINT8_MAX ? (uint8_t)length : UINT8_MAX;
  return give(lexer, type);
}

static bool give_verdict(TSLexer* lexer, bool* verdict) {
  *verdict = true;
  return give(lexer, kVerdict);
}

/// The address has been read; `stop` is the mark at its end.
static bool end_address(Run* run, int32_t stop) {
  State* state = run->state;
  const bool opens = state->stage < kBodyStage && is_colon(stop);
  state->stage = kBodyStage;
  state->before = kFullStop;
  state->started = true;
  state->after_marker = false;
  forget_verdicts(state);
  return give(run->cursor.lexer, opens ? kSalutationEnd : kAddress);
}

/// Whether an address here would end the outline.
static bool may_close(const State* state, const Place* place) {
  if (state->stage < kPreambleStage || state->no_marker_here) return false;
  return begins_line(place) || (!state->line_broken && place->before == kFullStop);
}

/// 同志们， and the like: gives an address, or what has to come before it, or notes for the end of
/// the sentence that it begins like a salutation.
static bool give_address(Run* run) {
  State* state = run->state;
  Cursor* cursor = &run->cursor;
  const bool closes = may_close(state, &run->place);
  if (!closes && state->stage >= kPreambleStage) return false;
  const Phrase phrase = take_phrase(cursor);
  state->is_address = begins_like_address(&phrase);
  const int32_t stop = closes ? take_address(cursor, phrase, state->depth == 0) : 0;
  if (stop == 0) return false;
  if (state->depth == 0) return end_address(run, stop);
  if (outline_goes_on(cursor, state)) return give_verdict(cursor->lexer, &state->no_marker_here);
  return close_levels(state, cursor->lexer, 0);
}

/// Gives what begins at the cursor if that is anything but text.
static bool give_beginning(Run* run) {
  State* state = run->state;
  Cursor* cursor = &run->cursor;
  TSLexer* lexer = cursor->lexer;
  const Place place = run->place;
  if (place.line_start && take_title_sign(cursor)) {
    if (state->depth > 0) return close_levels(state, lexer, 0);
    return give_title(run);
  }
  if (may_begin_address(peek(cursor)) && give_address(run)) return true;
  if (cursor->taken == 0 && !state->no_marker_here && may_begin_marker(run, peek(cursor))) {
    Marker marker;
    const Recognition recognition = recognise(cursor, state, &place, &marker);
    if (recognition == kFound) return begin_marker(state, lexer, &marker);
    if (recognition == kLookedTooFar) {
      if (state->looks < kMaxLooks) state->looks++;
      return give_verdict(lexer, &state->no_marker_here);
    }
  }
  if (place.line_start && !state->paragraph_kept && depth_of_lines(state) < state->depth) {
    const uint8_t keep = depth_after_paragraph(cursor, state);
    if (keep < state->depth) return close_levels(state, lexer, keep);
    return give_verdict(lexer, &state->paragraph_kept);
  }
  return false;
}

static bool scan(State* state, TSLexer* lexer) {
  // Zero-width tokens end here, before white space, so that items do not reach into the next line.
  lexer->mark_end(lexer);
  if (state->plan.active) return follow_plan(state, lexer);
  bool spaced = false;
  const bool line_start = skip_white_space(lexer, &spaced) || !state->started;
  Run run = {
      .state = state,
      .cursor = {.lexer = lexer},
      .length = state->characters,
  };
  if (at_end(&run.cursor)) return state->depth > 0 && close_levels(state, lexer, 0);
  if (line_start) begin_line(state);
  run.place = (Place){
      .line_start = line_start,
      .spaced = spaced,
      .lost_break = spaced && state->before == kFullStop,
      .before = state->before,
  };
  if (!state->in_sentence) {
    state->is_address = false;
    const int32_t c = peek(&run.cursor);
    state->is_subtitle = c == u'—';
    state->is_markup = c == '-' || c == '*' || c == '|';
    state->is_comment = c == '<';
    if (give_beginning(&run)) return true;
  }
  if (run.cursor.taken > 0 || state->no_marker_here) pass_over(&run);
  return give_text(&run);
}

void* API(create)(void) { return calloc(1, sizeof(State)); }

void API(destroy)(void* payload) { free(payload); }

unsigned API(serialize)(void* payload, char* buffer) { return serialize_state(payload, buffer); }

void API(deserialize)(void* payload, const char* buffer, unsigned length) {
  deserialize_state(payload, buffer, length);
}

bool API(scan)(void* payload, TSLexer* lexer, const bool* valid_symbols) {
  (void)valid_symbols;
  return scan(payload, lexer);
}
