// 同志们, 各位代表, 尊敬的各位来宾: whom a speech speaks to.
#pragma once

#include "place.h"

enum { kMaxAddress = 8, kSalutationProbe = 40 };

static bool may_begin_address(int32_t c) { return is_any_of(c, u"同各朋女先尊老乡战亲青父"); }

typedef struct {
  int32_t characters[kMaxAddress];
  unsigned count;
} Phrase;

static bool phrase_is(const Phrase* phrase, unsigned from, const uint16_t* word) {
  unsigned i = 0;
  for (; word[i] != 0; i++) {
    if (from + i >= phrase->count || phrase->characters[from + i] != word[i]) return false;
  }
  return from + i == phrase->count;
}

static bool is_listener(const Phrase* phrase, unsigned from) {
  static const uint16_t* const listeners[] = {
      u"代表",     u"委员",     u"同事",     u"同仁",     u"同志",     u"领导",     u"来宾",
      u"嘉宾",     u"朋友",     u"同学",     u"老师",     u"专家",     u"记者",     u"企业家",
      u"家长",     u"校友",     u"乡亲",     u"评委",     u"常委",     u"女士",     u"先生",
      u"网友",     u"前辈",     u"政协委员", u"人大代表", u"与会代表", u"参会代表", u"媒体朋友",
      u"新老朋友", u"青年朋友", u"战友",     u"院士",     u"组成人员",
  };
  for (unsigned i = 0; i < sizeof listeners / sizeof *listeners; i++) {
    if (phrase_is(phrase, from, listeners[i])) return true;
  }
  return false;
}

/// Takes Han characters up to something else, seeing through gaps; no more than fit.
static Phrase take_phrase(Cursor* cursor) {
  Phrase phrase = {.count = 0};
  while (phrase.count < kMaxAddress && is_han(peek_past_gap(cursor))) {
    phrase.characters[phrase.count++] = peek(cursor);
    take(cursor);
  }
  return phrase;
}

/// 同志们 女士们 各位代表 青年朋友们 尊敬的各位领导
static bool is_address_phrase(const Phrase* phrase) {
  static const uint16_t* const crowds[] = {
      u"同志们", u"朋友们", u"女士们", u"先生们",     u"老师们",     u"同学们", u"乡亲们",
      u"战友们", u"同胞们", u"同事们", u"青年朋友们", u"父老乡亲们", u"各位",
  };
  static const uint16_t respectfully[] = {u'尊', u'敬', u'的'};
  static const uint16_t dearly[] = {u'亲', u'爱', u'的'};
  unsigned from = 0;
  const uint16_t* const prefixes[] = {respectfully, dearly};
  for (unsigned p = 0; p < 2 && from == 0; p++) {
    unsigned i = 0;
    while (i < 3 && i < phrase->count && phrase->characters[i] == prefixes[p][i]) i++;
    if (i == 3) from = 3;
  }
  for (unsigned i = 0; i < sizeof crowds / sizeof *crowds; i++) {
    if (phrase_is(phrase, from, crowds[i])) return true;
  }
  if (phrase->count < from + 2) return false;
  return phrase->characters[from] == u'各' && phrase->characters[from + 1] == u'位' &&
         is_listener(phrase, from + 2);
}

/// 尊敬的王主席, 各区县人民政府: begins like an address, whoever is meant.
static bool begins_like_address(const Phrase* phrase) {
  if (phrase->count == 0) return false;
  const bool respectful = phrase->count >= 3 && phrase->characters[0] == u'尊' &&
                          phrase->characters[1] == u'敬' && phrase->characters[2] == u'的';
  return respectful || phrase->characters[0] == u'各' || is_address_phrase(phrase);
}

/// Goes on after the first phrase of 女士们、先生们，朋友们！ and marks the end if asked. Returns
/// the mark that ends it, 0 when it is no address.
static int32_t take_address(Cursor* cursor, Phrase phrase, bool mark) {
  int32_t stop = 0;
  while (is_address_phrase(&phrase)) {
    const int32_t c = peek_past_gap(cursor);
    const bool ends = is_comma(c) || is_colon(c) || c == u'！' || c == '!';
    if (!ends && c != u'、') break;
    take(cursor);
    if (ends) {
      stop = c;
      if (mark) cursor->lexer->mark_end(cursor->lexer);
    }
    if (!may_begin_address(peek_past_gap(cursor))) break;
    phrase = take_phrase(cursor);
  }
  return stop;
}

/// Whether a salutation and its colon come next in a page pasted as one line.
static bool salutation_follows(Cursor* cursor) {
  if (!may_begin_address(peek(cursor))) return false;
  const Phrase phrase = take_phrase(cursor);
  if (!begins_like_address(&phrase)) return false;
  for (int i = 0; i < kSalutationProbe && !at_end(cursor); i++) {
    const int32_t c = peek(cursor);
    if (is_colon(c)) return true;
    if (c == '\n' || is_full_stop(c)) return false;
    take(cursor);
  }
  return false;
}

/// Whether （2024年3月5日） comes next, with nothing but a space or the line's end after it.
static bool bracketed_date_follows(Cursor* cursor) {
  if (peek(cursor) != u'（' && peek(cursor) != '(') return false;
  bool has_digit = false;
  for (int i = 0; i < kSalutationProbe && !at_end(cursor); i++) {
    const int32_t c = peek(cursor);
    if (c == '\n' || is_full_stop(c)) return false;
    take(cursor);
    if (c == u'）' || c == ')') {
      return has_digit && (is_space(peek(cursor)) || peek(cursor) == '\n');
    }
    has_digit = has_digit || digit_value(c) >= 0;
  }
  return false;
}
