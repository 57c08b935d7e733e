#include "text/sentences.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {

namespace {

/// All of them are three bytes long; the last of these tells them from commas.
bool is_final_mark(std::string_view mark) {
  if (mark.size() < 3 || (mark[2] != '\x82' && mark[2] != '\x81' && mark[2] != '\x9F'))
    return false;
  return mark == "。" || mark == "！" || mark == "？";
}

bool is_closing_mark(std::string_view mark) {
  return mark == "”" || mark == "’" || mark == "）" || mark == "」" || mark == "』";
}

}  // namespace

Sentences::Sentences(std::string_view text) {
  for (Offset at = 0; at < text.size();) {
    if (is_han_lead(text[at])) {
      at += 3;
      continue;
    }
    // 。 begins with E3, ！ and ？ with EF, and so do few other characters.
    const bool may_be_mark = text[at] == '\xE3' || text[at] == '\xEF';
    if (!may_be_mark || !is_final_mark(text.substr(at, 3))) {
      ++at;
      continue;
    }
    do {
      at += 3;
    } while (is_final_mark(text.substr(at, 3)) || is_closing_mark(text.substr(at, 3)));
    ends_.push_back(at);
  }
}

Span Sentences::around(Span unit, Offset at) const {
  const auto next = std::upper_bound(ends_.begin(), ends_.end(), at);
  const Offset begin = next == ends_.begin() ? unit.begin : std::max(unit.begin, next[-1]);
  const Offset end = next == ends_.end() ? unit.end : std::min(unit.end, *next);
  return {begin, end};
}

}  // namespace gaolint
