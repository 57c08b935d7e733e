// Where a marker belongs in the stack of open series: the next item of one, the first of a new one.
//
// A heading family at the start of a line is strong: it closes what ranks below it, unless the
// document's own scheme says otherwise (1、 above （一）). All other markers, in-line families and
// headings in running text, nest below the innermost strong heading, in whatever order they come.
#pragma once

#include "state.h"

static inline bool is_strong(const Level* level) {
  return level->line && numbers_headings(level->family);
}

/// The greater the lower in the outline. Styles of a chapter are 编 章 节, in this order.
static inline int rank_of(uint8_t family, uint8_t style) {
  return family == kChapter ? style : 16 + family;
}

static inline bool is_next(const Level* level, uint16_t ordinal) {
  return ordinal == kLastOrdinal || (level->last < kLastOrdinal && ordinal == level->last + 1);
}

/// Index of the first level inside the innermost strong heading.
static int scope_begin(const State* state) {
  int i = state->depth;
  while (i > 0 && !is_strong(&state->levels[i - 1])) i--;
  return i;
}

/// How well an open series takes in an in-line marker with an ordinal above 1; 0: not at all.
static int affinity(const Level* level, const Marker* marker, bool in_scope) {
  const bool next = is_next(level, marker->ordinal);
  const bool same_style = level->style == marker->style;
  if (level->family != marker->family) {
    // 一是…第二，: a mixed series, for a rule to report.
    const bool mixes = !numbers_headings(level->family) && !numbers_headings(marker->family);
    return mixes && next && in_scope && marker->ordinal != kLastOrdinal ? 2 : 0;
  }
  if (!in_scope) {
    const bool heading_goes_on = next && numbers_headings(marker->family);
    const bool clause_goes_on = next && same_style && level->line && marker->line;
    if (!heading_goes_on && !clause_goes_on) return 0;
  }
  return (next ? 8 : 0) + (same_style ? 4 : 0) + (level->line == marker->line ? 2 : 0) + 1;
}

/// Index of the series that an in-line marker continues, or -1.
static int find_clause_home(const State* state, const Marker* marker) {
  const int scope = scope_begin(state);
  int home = -1;
  for (int i = state->depth - 1, best = 0; i >= 0; i--) {
    const int fit = affinity(&state->levels[i], marker, i >= scope);
    if (fit > best) {
      best = fit;
      home = i;
    }
  }
  return home;
}

/// Index of the series that a second 一是 ends, or -1 when it begins a nested one.
static int find_restarted(const State* state, const Marker* marker) {
  for (int i = state->depth - 1, scope = scope_begin(state); i >= scope; i--) {
    const Level* level = &state->levels[i];
    const bool within_paragraph_of_item = level->line && !marker->line;
    if (level->family == marker->family && level->style == marker->style &&
        !within_paragraph_of_item) {
      return i;
    }
  }
  return -1;
}

/// Whether an in-line series of this family has had its first item only.
static bool is_second_due(const State* state, uint8_t family) {
  for (int i = state->depth - 1, scope = scope_begin(state); i >= scope; i--) {
    const Level* level = &state->levels[i];
    if (level->family == family && level->last == 1) return true;
  }
  return false;
}

/// 一方面…一方面…: the second one is the other.
static void count_aspects(const State* state, Marker* marker) {
  if (marker->family == kAspect && marker->ordinal == 1 && is_second_due(state, kAspect)) {
    marker->ordinal = 2;
  }
}

static Plan place_clause(const State* state, const Marker* marker) {
  Plan plan = {.active = true, .has_marker = true, .marker = *marker};
  count_aspects(state, &plan.marker);
  const int home = plan.marker.ordinal > 1 ? find_clause_home(state, &plan.marker) : -1;
  const int restarted = plan.marker.ordinal == 1 ? find_restarted(state, &plan.marker) : -1;
  plan.opens_series = home < 0;
  if (home >= 0) {
    plan.keep = (uint8_t)(home + 1);
  } else if (restarted >= 0) {
    plan.keep = (uint8_t)restarted;
  } else {
    plan.keep = state->depth;
    // What began in the middle of a paragraph ends with it.
    while (marker->line && plan.keep > 0 && !state->levels[plan.keep - 1].line) plan.keep--;
  }
  return plan;
}

/// Index of the series that a strong heading continues or restarts, or -1.
static int find_heading_home(const State* state, const Marker* marker) {
  int home = -1;
  for (int i = state->depth - 1, best = 0; i >= 0; i--) {
    const Level* level = &state->levels[i];
    if (level->family != marker->family) continue;
    const bool next = is_next(level, marker->ordinal);
    const bool same_style = level->style == marker->style;
    if (!level->line && !next) continue;
    if (!same_style && (marker->family == kChapter || marker->ordinal == 1)) continue;
    const int fit = (next ? 4 : 0) + (same_style ? 2 : 0) + 1;
    if (fit > best) {
      best = fit;
      home = i;
    }
  }
  return home;
}

/// Whether a heading that outranks this family is open inside level `index`.
static bool is_outranked_inside(const State* state, int index, const Marker* marker) {
  const int rank = rank_of(marker->family, marker->style);
  for (int i = index + 1; i < state->depth; i++) {
    const Level* level = &state->levels[i];
    if (is_strong(level) && rank_of(level->family, level->style) < rank) return true;
  }
  return false;
}

/// Whether a heading that opens a new series closes this level (otherwise it nests in it).
static bool closes(const State* state, const Level* level, const Marker* marker) {
  if (!level->line) return true;
  const bool nests_as_before = state->home[marker->family] == level->family + 1;
  // The first heading under the first item of a series shows the document's own scheme.
  const bool nests_at_first = marker->ordinal == 1 && level->last == 1;
  const bool own_scheme = marker->family > kPart && (nests_as_before || nests_at_first);
  if (!numbers_headings(level->family)) return marker->family < kArabic && !own_scheme;
  const bool outranks =
      rank_of(marker->family, marker->style) < rank_of(level->family, level->style);
  return outranks && !own_scheme;
}

static Plan place_heading(const State* state, const Marker* marker) {
  Plan plan = {.active = true, .has_marker = true, .marker = *marker};
  const int home = find_heading_home(state, marker);
  if (home >= 0 && marker->ordinal > 1) {
    plan.keep = (uint8_t)(home + 1);
    return plan;
  }
  plan.opens_series = true;
  if (home >= 0 && !is_outranked_inside(state, home, marker)) {
    plan.keep = (uint8_t)home;
    return plan;
  }
  plan.keep = state->depth;
  while (plan.keep > 0 && closes(state, &state->levels[plan.keep - 1], marker)) plan.keep--;
  return plan;
}

static Plan place_marker(const State* state, const Marker* marker) {
  const bool strong = marker->line && numbers_headings(marker->family);
  Plan plan = strong ? place_heading(state, marker) : place_clause(state, marker);
  if (plan.opens_series && plan.keep == kMaxLevels) plan.opens_series = false;
  return plan;
}

/// Whether an open series of this family waits for this ordinal.
static bool is_awaited(const State* state, uint8_t family, unsigned ordinal) {
  for (int i = 0; i < state->depth; i++) {
    const Level* level = &state->levels[i];
    if (level->family == family && level->last + 1u == ordinal) return true;
  }
  return false;
}

/// The same for in-line families, of any or one style, inside the innermost strong heading or at
/// the start of lines.
static bool is_clause_awaited(const State* state, uint8_t family, int style, unsigned ordinal) {
  for (int i = 0, scope = scope_begin(state); i < state->depth; i++) {
    const Level* level = &state->levels[i];
    if (level->family == family && (style < 0 || level->style == style) &&
        level->last + 1u == ordinal && (i >= scope || level->line)) {
      return true;
    }
  }
  return false;
}

/// Whether an in-line series of this family is open, inside the innermost strong heading or, for a
/// marker that begins a line, at the start of lines.
static bool is_open(const State* state, uint8_t family, bool line) {
  for (int i = 0, scope = scope_begin(state); i < state->depth; i++) {
    const Level* level = &state->levels[i];
    if (level->family == family && (i >= scope || (line && level->line))) return true;
  }
  return false;
}

/// Any in-line series whose item was the first.
static bool is_second_awaited(const State* state) {
  for (int i = state->depth - 1, scope = scope_begin(state); i >= scope; i--) {
    const Level* level = &state->levels[i];
    if (!numbers_headings(level->family) && level->last == 1) return true;
  }
  return false;
}
