// 一是 一要 一抓: a number and a verb.
#pragma once

#include "cursor.h"
#include "outline.h"
#include "place.h"

enum { kNoVerb = 0, kVerbShi = 1, kVerbYao = 2, kVerbGeShi = 3, kFirstStrictVerb = 4 };

/// Verbs that number a series now and then, and far more often do not (一到冬天, 一看就懂): these
/// count only beside a second one.
static const uint16_t kStrictVerbs[] =
    u"抓靠看保促强重严防查建到推则为有在把以做树讲学改创补扩稳优转带谋提打坚加深聚突落实当争求找定"
    u"用管"
    u"治拓守立破盯练比帮问听走戒忌想应须能敢明知谈";

static inline uint8_t verb_style(int32_t c) {
  if (c == u'是') return kVerbShi;
  if (c == u'要') return kVerbYao;
  const int verb = index_of(c, kStrictVerbs);
  return verb < 0 ? kNoVerb : (uint8_t)(kFirstStrictVerb + verb);
}

/// Takes a verb (个是 is one); kNoVerb takes nothing but, perhaps, the 个.
static uint8_t take_verb(Cursor* cursor) {
  if (take_if(cursor, u'个')) {
    return peek_past_gap(cursor) == u'是' ? (take(cursor), kVerbGeShi) : kNoVerb;
  }
  const uint8_t style = verb_style(peek(cursor));
  if (style != kNoVerb) take(cursor);
  return style;
}

/// 二 and this verb.
static Recognition take_second(Cursor* cursor, int style) {
  if (!take_if(cursor, u'二')) return kNotFound;
  skip_gap(cursor);
  return take_verb(cursor) == style ? kFound : kNotFound;
}

/// 一要素 一要求 二要害: words that begin with 要, though 一要求真务实 is a marker.
static bool is_word_of_yao(Cursor* cursor) {
  const int32_t c = peek_past_gap(cursor);
  if (c != u'求') return is_any_of(c, u"素害件义务塞闻案诀");
  take(cursor);
  return !is_any_of(peek_past_gap(cursor), u"真实新变进精稳知同发突解质效");
}

/// 一是一，二是二: not a series.
static bool is_idiom_of_shi(Cursor* cursor, unsigned ordinal) {
  if (han_digit_value(peek_past_gap(cursor)) != (int)ordinal) return false;
  take(cursor);
  const int32_t c = peek_past_gap(cursor);
  return is_clause_mark(c) || is_closing_mark(c) || han_digit_value(c) > 0 || at_end(cursor) ||
         c == '\n';
}

/// 统一 唯一 之一 专一: the 一 is half of a word.
static bool splits_word(int32_t before) { return is_any_of(before, u"之统唯惟专同单万划逐归合"); }

/// A number in the middle of a clause counts nothing after one of these.
static bool joins_number(int32_t before) {
  if (splits_word(before)) return true;
  return is_any_of(before,
                   u"第不有说是这那每某任另其如衷进十百千二三四五六七八九零一年月初周星期数") ||
         !is_han(before);
}

/// The verb after a Han number.
static Recognition recognise_verb(Cursor* cursor, const State* state, const Place* place,
                                  Marker* marker) {
  const uint8_t style = take_verb(cursor);
  if (style == kNoVerb) return kNotFound;
  marker->family = kVerb;
  marker->style = style;
  marker->line = place->line_start || place->lost_break;
  set_length(marker, cursor);
  const bool awaited =
      marker->ordinal > 1 && is_clause_awaited(state, kVerb, style, marker->ordinal);
  const bool plain = style == kVerbShi || style == kVerbYao;
  if (style == kVerbShi && is_idiom_of_shi(cursor, marker->ordinal)) return kNotFound;
  if (!begins_clause(place)) {
    if (!plain || marker->ordinal != 1 || joins_number(place->previous)) return kNotFound;
    return look_for_clause(cursor, state, place, (Look){take_second, style, kVerbLook, false});
  }
  if (awaited) return kFound;
  if (style == kVerbYao && is_word_of_yao(cursor)) return kNotFound;
  // 四是偶数: without a series before it, only the first two may have lost what came before.
  const bool may_stand = marker->ordinal <= 2 || is_open(state, kVerb, marker->line);
  if (plain) return may_stand ? kFound : kNotFound;
  if (marker->ordinal != 1) return kNotFound;
  return look_for_clause(cursor, state, place,
                         (Look){take_second, style, kStrictVerbLook, place->line_start});
}
