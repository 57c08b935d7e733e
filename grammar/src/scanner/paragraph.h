// What an unmarked paragraph does to the items before it: it goes on with one, or ends some of
// them. That is found by looking at how the next lines begin.
#pragma once

#include "di_marker.h"

enum { kContinuationLook = 800, kAddressLook = 2000 };

/// Number of levels left when those that began in the middle of a paragraph are closed.
static uint8_t depth_of_lines(const State* state) {
  uint8_t depth = state->depth;
  while (depth > 0 && !state->levels[depth - 1].line) depth--;
  return depth;
}

/// Index of the open series that this marker at the start of a line is the next item of, or -1.
static int find_awaiting(const State* state, const Marker* marker) {
  if (marker->ordinal == 1) return -1;
  const int home = numbers_headings(marker->family) ? find_heading_home(state, marker)
                                                    : find_clause_home(state, marker);
  return home >= 0 && is_next(&state->levels[home], marker->ordinal) ? home : -1;
}

/// Goes to the next place that begins a line (or did, before the page was pasted) and reads the
/// marker there. False at `end` characters, at a Markdown heading, or at the end of the text.
static bool next_line_marker(Cursor* cursor, const State* state, uint32_t end, Marker* marker) {
  const Place place = {.line_start = true, .no_look = true, .before = kFullStop};
  while (cursor->taken < end && !at_end(cursor)) {
    const int32_t c = peek(cursor);
    take(cursor);
    const bool breaks = c == '\n' || (is_full_stop(c) && is_space(peek(cursor)));
    if (!breaks) continue;
    while (is_space(peek(cursor)) || peek(cursor) == '\n') take(cursor);
    if (peek(cursor) == '#') return false;
    const uint32_t taken = cursor->taken;
    const Recognition recognition = recognise(cursor, state, &place, marker);
    cursor->taken += taken;
    if (recognition == kFound) return true;
  }
  return false;
}

/// An item that began in the middle of a paragraph ends with it, unless a later line goes on with
/// its series: 一是 in one paragraph, an explanation in the next, 二是 at the start of a third.
/// Returns how many levels stay open.
static uint8_t depth_after_paragraph(Cursor* cursor, const State* state) {
  const uint8_t lines = depth_of_lines(state);
  Marker marker;
  if (!next_line_marker(cursor, state, cursor->taken + kContinuationLook, &marker)) return lines;
  const int home = find_awaiting(state, &marker);
  return home >= lines ? (uint8_t)(home + 1) : lines;
}

/// 各位代表！ between two parts of a report closes neither: the next heading goes on with an open
/// series.
static bool outline_goes_on(Cursor* cursor, const State* state) {
  const uint32_t end = cursor->taken + kAddressLook;
  Marker marker;
  while (next_line_marker(cursor, state, end, &marker)) {
    const int home = find_awaiting(state, &marker);
    if (home >= 0 && state->levels[home].line) return true;
  }
  return false;
}
