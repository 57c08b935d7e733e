// 第一章 第一条 第一句话， 第一，
#pragma once

#include "marker.h"

/// 第三章第二节规定, 第二章的: a reference.
static bool refers(int32_t c) { return is_any_of(c, u",的第规和至到所中款、，课里内以"); }

/// 第一章　总则: nothing but a number that stands for itself has a space after it.
static bool is_set_off(const Cursor* cursor) {
  return is_space(peek(cursor)) || peek(cursor) == '\n' || at_end(cursor);
}

static Recognition recognise_chapter(Cursor* cursor, const State* state, const Place* place,
                                     Marker* marker) {
  const int32_t unit = peek(cursor);
  marker->family = kChapter;
  marker->style = unit == u'编' ? kChapterBian : unit == u'章' ? kChapterZhang : kChapterJie;
  take(cursor);
  set_length(marker, cursor);
  marker->line = true;
  const bool awaited = is_awaited(state, kChapter, marker->ordinal);
  if (!begins_line(place) && !(place->spaced && awaited)) return kNotFound;
  if (is_set_off(cursor)) return kFound;
  const int32_t c = peek(cursor);
  // 第三节进行了一半: only a chapter that is expected may run into its heading.
  return !refers(c) && (awaited || marker->ordinal == 1 || !is_han(c)) ? kFound : kNotFound;
}

static Recognition recognise_article(Cursor* cursor, const Place* place, Marker* marker) {
  take(cursor);
  marker->family = kArticle;
  marker->style = 0;
  marker->line = true;
  set_length(marker, cursor);
  if (!begins_line(place)) return kNotFound;
  if (take_if(cursor, u'之')) {  // 第十七条之一
    if (take_han_numeral(cursor) == 0) return kNotFound;
    set_length(marker, cursor);
  }
  return is_set_off(cursor) || !refers(peek(cursor)) ? kFound : kNotFound;
}

/// Takes 句话, 部分, 方面, 个问题 …, the noun's number; 0 when there is none.
static uint8_t take_part_noun(Cursor* cursor) {
  static const uint16_t firsts[] = u"句部方问";
  static const uint16_t seconds[] = u"话分面题";
  take_if(cursor, u'个');
  const int noun = index_of(peek_past_gap(cursor), firsts);
  if (noun < 0) return 0;
  take(cursor);
  if (peek_past_gap(cursor) != seconds[noun]) return 0;
  take(cursor);
  return (uint8_t)(noun + 1);
}

/// 第四方面军 and 第一部分的 are words of a sentence.
static bool begins_part_text(int32_t c, bool line) {
  if (c == u'是') return true;
  return line && !is_any_of(c, u"军的里中内由和与至到指");
}

static Recognition recognise_part(Cursor* cursor, const State* state, const Place* place,
                                  Marker* marker) {
  marker->style = take_part_noun(cursor);
  if (marker->style == 0) return kNotFound;
  marker->family = kPart;
  set_length(marker, cursor);
  const bool awaited = is_awaited(state, kPart, marker->ordinal);
  marker->line = begins_line(place) || (place->spaced && awaited);
  const bool runs_on =
      place->before >= kStop ? marker->ordinal == 1 || awaited : place->before == kComma && awaited;
  if (!marker->line && !runs_on) return kNotFound;
  if (take_stop(cursor, marker)) return peek_past_gap(cursor) == u'第' ? kNotFound : kFound;
  return begins_part_text(peek(cursor), marker->line) ? kFound : kNotFound;
}

/// 第一， 第一、 第一是 第一点，  but not 第一、二产业, 第一、第二季度.
static Recognition recognise_ordinal(Cursor* cursor, const State* state, const Place* place,
                                     Marker* marker) {
  marker->family = kOrdinal;
  marker->style = 0;
  marker->line = begins_line(place);
  if (!begins_clause(place)) return kNotFound;
  if (place->before == kEnumeration && marker->ordinal > 1 &&
      !is_clause_awaited(state, kOrdinal, -1, marker->ordinal)) {
    return kNotFound;  // 居第二、第三，…
  }
  take_if(cursor, u'点');
  if (peek_past_gap(cursor) == u'是') {
    take(cursor);
    set_length(marker, cursor);
    return kFound;
  }
  if (!take_stop(cursor, marker)) return kNotFound;
  if (peek_past_gap(cursor) == u'第') return kNotFound;
  return next_number_follows(cursor, state, place, marker) ? kNotFound : kFound;
}

static Recognition recognise_di(Cursor* cursor, const State* state, const Place* place,
                                Marker* marker) {
  take(cursor);
  skip_gap(cursor);
  const bool digits = digit_value(peek(cursor)) >= 0;
  marker->ordinal =
      (uint16_t)(digits ? take_digits(cursor, kMaxArticleDigits) : take_han_numeral(cursor));
  if (marker->ordinal == 0) return kNotFound;
  const int32_t unit = peek(cursor);
  if (unit == u'编' || unit == u'章' || unit == u'节') {
    return recognise_chapter(cursor, state, place, marker);
  }
  if (unit == u'条') return recognise_article(cursor, place, marker);
  if (is_any_of(unit, u"句部方问个")) return recognise_part(cursor, state, place, marker);
  return recognise_ordinal(cursor, state, place, marker);
}

/// What begins at the cursor. The mark must stand before it; `kLookedTooFar` means that it is no
/// marker, and that so much was read to know it that the text before must be given first.
static Recognition recognise(Cursor* cursor, const State* state, const Place* place,
                             Marker* marker) {
  cursor->taken = 0;
  const int32_t c = peek(cursor);
  Recognition found = kNotFound;
  if (c == u'第') {
    found = recognise_di(cursor, state, place, marker);
  } else if (begins_han_numeral(c)) {
    found = recognise_han_number(cursor, state, place, marker);
  } else if (digit_value(c) >= 0) {
    found = recognise_arabic(cursor, state, place, marker);
  } else if (c == u'（' || c == '(') {
    found = recognise_paren(cursor, state, place, marker);
  } else if (may_be_enclosed(c)) {
    found = recognise_enclosed(cursor, state, place, marker);
  } else if (begins_clause(place) && place->before != kEnumeration) {
    if (c == u'首' || c == u'再' || c == u'最') {
      found = recognise_adverb(cursor, state, place, marker);
    } else if (c == u'其') {
      found = recognise_qi(cursor, state, place, marker);
    } else if (c == u'另') {
      found = recognise_other_aspect(cursor, state, place, marker);
    }
  }
  return found == kFound && marker->length == 0 ? kNotFound : found;
}
