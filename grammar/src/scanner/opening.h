// Titles, bylines and salutations: what stands before the first sentence.
#pragma once

#include "run.h"

enum { kMaxTitle = 60, kMaxPastedTitle = 100, kMaxByline = 40, kMaxBylines = 5 };

/// The last character of a name for readers or listeners: 各区县人民政府, 同志们.
static bool is_addressee(int32_t c) {
  return is_any_of(c,
                   u"们府委局厅部院会员表导宾构位门友士生团办属处校社司志组席长省市县者学事师家仁");
}

/// The last character of the name of an office, which needs no 各 before it.
static bool is_office(int32_t c) { return is_any_of(c, u"府委局厅院办会们志"); }

/// 讲话 报告 通知: how titles end.
static bool ends_like_title(const Cursor* cursor) {
  static const uint16_t words[][2] = {
      {u'讲', u'话'}, {u'发', u'言'}, {u'报', u'告'}, {u'致', u'辞'}, {u'致', u'词'},
      {u'讲', u'稿'}, {u'通', u'知'}, {u'意', u'见'}, {u'决', u'定'}, {u'方', u'案'},
      {u'公', u'报'}, {u'通', u'报'}, {u'批', u'复'}, {u'办', u'法'}, {u'规', u'定'},
      {u'纲', u'要'}, {u'提', u'纲'}, {u'规', u'划'},
  };
  for (unsigned i = 0; i < sizeof words / sizeof *words; i++) {
    if (cursor->before_last == words[i][0] && cursor->last == words[i][1]) return true;
  }
  return false;
}

/// 同志们：  各区县人民政府，市直各部门：  and, with more to come on the next line,
/// 尊敬的各位领导，
static bool is_salutation_line(const Run* run) {
  const Cursor* cursor = &run->cursor;
  const bool opening = run->state->stage < kPreambleStage;
  const bool begins_so = run->state->is_address;
  if (run->length > kMaxTitle) return false;
  if (is_comma(cursor->last)) return opening && (begins_so || is_addressee(cursor->before_last));
  if (!is_colon(cursor->last)) return false;
  return begins_so ? is_addressee(cursor->before_last) : opening && is_office(cursor->before_last);
}

/// A line that ends without the end of a sentence, before the body of the text.
static enum TokenType end_opening_line(Run* run) {
  State* state = run->state;
  const Cursor* cursor = &run->cursor;
  if (is_salutation_line(run)) {
    if (is_colon(cursor->last)) state->stage = kBodyStage;
    return kSalutationEnd;
  }
  if (state->stage == kPreambleStage || is_clause_mark(cursor->last)) return kSentenceEnd;
  if (state->is_comment) return kSentenceEnd;
  if (state->is_markup && !ends_like_title(cursor)) return kSentenceEnd;
  const bool first = state->stage == kTitleStage;
  if (run->length <= kMaxTitle && (first || state->is_subtitle || ends_like_title(cursor))) {
    state->stage = kHeadStage;
    return kTitleEnd;
  }
  if (run->length > kMaxByline || state->bylines >= kMaxBylines || first) return kSentenceEnd;
  state->bylines++;
  return kBylineEnd;
}

/// Whether a salutation ends at this colon, though its line goes on: 同志们：今天……
static bool ends_salutation(const Run* run, int32_t c) {
  const State* state = run->state;
  return is_colon(c) && state->stage < kBodyStage && state->is_address && state->quotes == 0 &&
         run->length <= kSalutationProbe && is_addressee(run->cursor.before_last);
}

/// In a page pasted as one line: whether the title or byline ends at this space.
static bool opening_ends_here(Run* run) {
  const State* state = run->state;
  if (state->stage >= kPreambleStage || run->length > kMaxPastedTitle) return false;
  run->cursor.taken = 0;
  const bool ends = salutation_follows(&run->cursor) ||
                    (state->stage == kTitleStage && bracketed_date_follows(&run->cursor));
  run->length += run->cursor.taken;
  if (run->cursor.taken > 0) run->place.before = kNoBreak;
  return ends;
}
