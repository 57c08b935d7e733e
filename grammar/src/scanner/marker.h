// Recognises a marker at the cursor: reads it, and as little as possible of what follows.
//
// A number that only looks like a marker is told by where it stands and by what follows it, so the
// functions below read like a list of the exceptions of written Chinese.
#pragma once

#include "verb.h"

enum { kMaxArabicDigits = 3, kMaxArticleDigits = 4 };
enum { kChapterBian, kChapterZhang, kChapterJie };
enum { kStopEnumeration = 1, kStopPoint, kStopComma };

/// 附件 1、附件 2: what may be followed by a number in a sentence, so that a space between the two
/// is no lost line break.
static bool may_count(int32_t c) {
  return is_any_of(c, u"件表图第月年日号版卷期至和及与或注例式条款项级类") ||
         (!is_han(c) && !is_closing_mark(c) && !is_colon(c));
}

/// Whether a heading's number may stand here. In running text only the next one of an open series
/// may; `marker->line` says whether the place counts as the start of a line.
static bool allows_heading(const State* state, const Place* place, Marker* marker) {
  const bool awaited = is_awaited(state, marker->family, marker->ordinal);
  const bool begins = marker->ordinal == 1 || marker->ordinal == state->reached[marker->family] + 1;
  const bool pasted =
      !state->line_broken && begins && !may_count(place->previous) && !splits_word(place->previous);
  marker->line = begins_line(place) || (place->spaced && (awaited || pasted));
  return marker->line || (awaited && place->before >= kStop);
}

/// The same for numbers in brackets, which number clauses of running text too.
static bool allows_bracketed(const State* state, const Place* place, Marker* marker) {
  if (allows_heading(state, place, marker)) return true;
  if (place->before == kNoBreak || place->before == kEnumeration) return false;
  return is_awaited(state, marker->family, marker->ordinal) ||
         (place->before >= kStop && marker->ordinal == 1);
}

/// 三、四季度  1、2号楼: the number goes on. Not so 一、二十大以来… or 1、2024年….
static bool next_number_follows(Cursor* cursor, const State* state, const Place* place,
                                const Marker* marker) {
  const int32_t c = peek_past_gap(cursor);
  if (!begins_han_numeral(c) && digit_value(c) < 0) return false;
  const bool goes_on = place->line_start && marker->ordinal > 1 &&
                       is_awaited(state, marker->family, marker->ordinal);
  return take_number(cursor) == marker->ordinal + 1u && !goes_on;
}

static Recognition recognise_han_stop(Cursor* cursor, const State* state, const Place* place,
                                      Marker* marker) {
  const int32_t stop = peek(cursor);
  marker->family = kHan;
  marker->style = stop == u'、' ? kStopEnumeration : is_comma(stop) ? kStopComma : kStopPoint;
  if (!allows_heading(state, place, marker)) return kNotFound;
  if (marker->style == kStopComma && !place->line_start) return kNotFound;
  take(cursor);
  set_length(marker, cursor);
  return next_number_follows(cursor, state, place, marker) ? kNotFound : kFound;
}

/// Takes the stop that may follow a word like 第一句话 or 首先, as part of the marker.
static bool take_stop(Cursor* cursor, Marker* marker) {
  const int32_t c = peek_past_gap(cursor);
  if (!is_comma(c) && !is_colon(c) && c != u'、') return false;
  take(cursor);
  set_length(marker, cursor);
  return true;
}

/// 一方面 or 另一方面, to go on with the first.
static Recognition take_aspect(Cursor* cursor, int unused) {
  (void)unused;
  if (take_if(cursor, u'另')) skip_gap(cursor);
  if (!take_if(cursor, u'一') || peek_past_gap(cursor) != u'方') return kNotFound;
  take(cursor);
  return peek_past_gap(cursor) == u'面' ? kFound : kNotFound;
}

static Recognition recognise_one_aspect(Cursor* cursor, const State* state, const Place* place,
                                        Marker* marker) {
  if (!take_if(cursor, u'方') || peek_past_gap(cursor) != u'面') return kNotFound;
  take(cursor);
  marker->family = kAspect;
  marker->style = 0;
  marker->line = begins_line(place);
  set_length(marker, cursor);
  take_stop(cursor, marker);
  if (!begins_clause(place) || place->before == kEnumeration) return kNotFound;
  if (is_second_due(state, kAspect)) return kFound;
  return look_for_clause(cursor, state, place, (Look){take_aspect, 0, kAspectLook, true});
}

static Recognition recognise_han_number(Cursor* cursor, const State* state, const Place* place,
                                        Marker* marker) {
  marker->ordinal = (uint16_t)take_han_numeral(cursor);
  const int32_t c = peek_past_gap(cursor);
  if (c == u'、' || c == '.' || c == u'．' || is_comma(c)) {
    return recognise_han_stop(cursor, state, place, marker);
  }
  if (c == u'方' && marker->ordinal == 1) return recognise_one_aspect(cursor, state, place, marker);
  return recognise_verb(cursor, state, place, marker);
}

/// 万 亿 倍 %: what follows a decimal.
static bool is_unit(int32_t c) { return is_any_of(c, u"%.％‰万亿倍元千百米公吨度折分平．节章"); }

/// 3.5% 2.5万 10.1节 2025.1.15 are numbers. 1.2024年… and 2.6月底前… begin items; and where the
/// next item is due, 8.6个项目… and 21.5+2就业之家 do.
static bool is_decimal(Cursor* cursor, bool due, bool first) {
  unsigned digits = 0;
  while (digit_value(peek(cursor)) >= 0) {
    take(cursor);
    digits++;
  }
  if (digits == 0) return false;
  const int32_t c = peek_past_gap(cursor);
  if (digits == 4 && c == u'年') return false;
  if (first && digits <= 2 && c == u'月') return false;
  return !due || digits > 4 || is_unit(c);
}

static Recognition recognise_arabic(Cursor* cursor, const State* state, const Place* place,
                                    Marker* marker) {
  marker->ordinal = (uint16_t)take_digits(cursor, kMaxArabicDigits);
  if (marker->ordinal == 0) return kNotFound;
  const int32_t c = peek(cursor);
  if (c == u'）' || c == ')') {
    marker->family = kArabicHalfParen;
    marker->style = 0;
    take(cursor);
    set_length(marker, cursor);
    return allows_bracketed(state, place, marker) ? kFound : kNotFound;
  }
  if (c != u'、' && c != '.' && c != u'．') return kNotFound;
  marker->family = kArabic;
  marker->style = c == u'、' ? kStopEnumeration : kStopPoint;
  if (!allows_heading(state, place, marker) && !place->annex) return kNotFound;
  take(cursor);
  set_length(marker, cursor);
  if (c == u'、') return next_number_follows(cursor, state, place, marker) ? kNotFound : kFound;
  const int32_t next = peek(cursor);
  if (c == u'．' && next >= '0' && next <= '9')
    return kFound;  // a full-width stop is no decimal point
  const bool due = place->line_start && is_awaited(state, kArabic, marker->ordinal);
  const bool first = place->line_start && marker->ordinal == 1;
  return is_decimal(cursor, due, first) ? kNotFound : kFound;
}

/// （一） （1）, with the stop that some put after it.
static Recognition recognise_paren(Cursor* cursor, const State* state, const Place* place,
                                   Marker* marker) {
  take(cursor);
  skip_gap(cursor);
  const bool arabic = digit_value(peek(cursor)) >= 0;
  marker->family = arabic ? kArabicParen : kHanParen;
  marker->style = 0;
  marker->ordinal =
      (uint16_t)(arabic ? take_digits(cursor, kMaxArabicDigits) : take_han_numeral(cursor));
  if (marker->ordinal == 0 || (peek(cursor) != u'）' && peek(cursor) != ')')) return kNotFound;
  take(cursor);
  set_length(marker, cursor);
  if (!allows_bracketed(state, place, marker)) return kNotFound;
  const int32_t c = peek(cursor);
  if (c == u'、' || c == '.' || c == u'．') {
    take(cursor);
    set_length(marker, cursor);
  }
  if (!take_if(cursor, u'项')) return kFound;
  return peek_past_gap(cursor) == u'目' ? kFound : kNotFound;  // （二）项目建设, not （二）项所列
}

/// ① ㉑ ㊱, ⑴, ⒈, ㈠: one character each.
static bool read_enclosed(int32_t c, Marker* marker) {
  const struct {
    int32_t first, last;
    uint8_t family, ordinal;
  } ranges[] = {
      {0x2460, 0x2473, kCircled, 1},  {0x3251, 0x325F, kCircled, 21},
      {0x32B1, 0x32BF, kCircled, 36}, {0x2474, 0x2487, kArabicParen, 1},
      {0x2488, 0x249B, kArabic, 1},   {0x3220, 0x3229, kHanParen, 1},
  };
  for (unsigned i = 0; i < sizeof ranges / sizeof *ranges; i++) {
    if (c < ranges[i].first || c > ranges[i].last) continue;
    marker->family = ranges[i].family;
    marker->style = ranges[i].family == kArabic ? kStopPoint : 0;
    marker->ordinal = (uint16_t)(ranges[i].ordinal + (c - ranges[i].first));
    return true;
  }
  return false;
}

static inline bool may_be_enclosed(int32_t c) {
  return (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x32BF);
}

/// ①和② ①型: what follows a number that is a name.
static bool refers_to_circled(int32_t c) { return is_any_of(c, u"和与及或型号类式至到中的处"); }

/// Numbers in circles may stand anywhere, but those at the end of a clause or joined by 和 refer to
/// a note or a figure. Some put a 、 after one that begins a line.
static Recognition recognise_enclosed(Cursor* cursor, const State* state, const Place* place,
                                      Marker* marker) {
  if (!read_enclosed(peek(cursor), marker)) return kNotFound;
  take(cursor);
  set_length(marker, cursor);
  if (marker->family != kCircled) {
    const bool allowed = marker->family == kArabic ? allows_heading(state, place, marker)
                                                   : allows_bracketed(state, place, marker);
    return allowed ? kFound : kNotFound;
  }
  if (place->line_start && peek(cursor) == u'、') {
    take(cursor);
    set_length(marker, cursor);
  }
  const int32_t c = peek_past_gap(cursor);
  if (is_clause_mark(c) || is_closing_mark(c) || refers_to_circled(c) || may_be_enclosed(c) ||
      c == '\n' || at_end(cursor)) {
    return kNotFound;
  }
  marker->line = begins_line(place);
  if (is_awaited(state, kCircled, marker->ordinal)) return kFound;
  const bool refers = place->before == kEnumeration && marker->ordinal > 1;  // ①、②两种方案
  if (begins_clause(place)) return refers ? kNotFound : kFound;
  return marker->ordinal == 1 && place->previous != 0 ? kFound : kNotFound;
}

/// 其一 其二 其次
static Recognition recognise_qi(Cursor* cursor, const State* state, const Place* place,
                                Marker* marker) {
  take(cursor);
  marker->line = begins_line(place);
  marker->style = 0;
  if (peek_past_gap(cursor) == u'次') {
    take(cursor);
    marker->family = kAdverb;
    marker->ordinal = 2;
    set_length(marker, cursor);
    take_stop(cursor, marker);
    return is_open(state, kAdverb, marker->line) || is_second_awaited(state) ? kFound : kNotFound;
  }
  marker->family = kQi;
  marker->ordinal = (uint16_t)take_han_numeral(cursor);
  if (marker->ordinal == 0) return kNotFound;
  set_length(marker, cursor);
  return take_stop(cursor, marker) || peek(cursor) == u'是' ? kFound : kNotFound;
}

/// 其次 第二， 再次， 最后， 二是, to go on from 首先. Another first one ends the search.
static Recognition take_after_first(Cursor* cursor, int unused) {
  (void)unused;
  const int32_t first = peek(cursor);
  if (first != u'其' && first != u'二' && first != u'第' && first != u'再' && first != u'最' &&
      first != u'首') {
    return kNotFound;
  }
  take(cursor);
  const int32_t second = peek_past_gap(cursor);
  if (first == u'其') return second == u'次' ? kFound : kNotFound;
  if (first == u'二') return second == u'是' || second == u'要' ? kFound : kNotFound;
  if (first == u'首') return second == u'先' ? kLookedTooFar : kNotFound;
  if (first == u'第' && second == u'一') return kLookedTooFar;
  if (second != (first == u'第' ? u'二' : first == u'再' ? u'次' : u'后')) return kNotFound;
  take(cursor);
  const int32_t third = peek_past_gap(cursor);
  return is_comma(third) || third == u'、' || third == u'是' ? kFound : kNotFound;
}

/// 首先 再次 最后 另一方面. A 首先 that nothing goes on from is a word; so are the others when
/// nothing has begun.
static Recognition recognise_adverb(Cursor* cursor, const State* state, const Place* place,
                                    Marker* marker) {
  const int32_t first = peek(cursor);
  const int32_t second = first == u'首' ? u'先' : first == u'再' ? u'次' : u'后';
  take(cursor);
  if (peek_past_gap(cursor) != second) return kNotFound;
  take(cursor);
  marker->family = kAdverb;
  marker->style = 0;
  marker->ordinal = first == u'首' ? 1 : first == u'再' ? 3 : kLastOrdinal;
  marker->line = begins_line(place);
  set_length(marker, cursor);
  if (first == u'首') {
    take_stop(cursor, marker);
    return look_for_clause(cursor, state, place, (Look){take_after_first, 0, kAdverbLook, true});
  }
  if (!is_open(state, kAdverb, marker->line)) return kNotFound;
  if (take_stop(cursor, marker)) return kFound;
  const int32_t c = peek(cursor);
  const bool goes_on = c == u'是' || c == u'要';
  const bool concludes = c == u'我' || c == u'请' || c == u'希' || c == u'祝';
  return goes_on || (concludes && first == u'最') ? kFound : kNotFound;
}

static Recognition recognise_other_aspect(Cursor* cursor, const State* state, const Place* place,
                                          Marker* marker) {
  static const uint16_t word[] = {u'另', u'一', u'方', u'面'};
  for (unsigned i = 0; i < sizeof word / sizeof *word; i++) {
    if (peek_past_gap(cursor) != word[i]) return kNotFound;
    take(cursor);
  }
  marker->family = kAspect;
  marker->style = 0;
  marker->ordinal = 2;
  marker->line = begins_line(place);
  set_length(marker, cursor);
  take_stop(cursor, marker);
  return is_open(state, kAspect, marker->line) ? kFound : kNotFound;
}
