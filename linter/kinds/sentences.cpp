#include "kinds/sentences.h"

#include "text/utf8.h"

namespace gaolint {

namespace {

bool ends_sentence(std::string_view text, Offset at) {
  if (text[at] != '\xE3' && text[at] != '\xEF') return false;  // most bytes begin no mark
  const std::string_view mark = text.substr(at, 3);
  return mark == "。" || mark == "！" || mark == "？";
}

bool closes(std::string_view text, Offset at) {
  const std::string_view mark = text.substr(at, 3);
  return mark == "”" || mark == "’" || mark == "）" || mark == "」" || mark == "』";
}

bool begins_code_point(std::string_view text, Offset at) {
  return (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The end of the sentence whose final mark stands at `at`.
Offset after_final_mark(std::string_view text, Offset at, Offset limit) {
  at += 3;
  while (at < limit && (closes(text, at) || ends_sentence(text, at))) at += 3;
  return at;
}

}  // namespace

Span sentence_around(std::string_view text, Span paragraph, Offset at) {
  Offset begin = at;
  while (begin > paragraph.begin) {
    --begin;
    if (!begins_code_point(text, begin) || !ends_sentence(text, begin)) continue;
    const Offset after = after_final_mark(text, begin, paragraph.end);
    if (after > at) continue;  // `at` is in the closing marks of this very sentence
    begin = after;
    break;
  }
  Offset end = at;
  while (end < paragraph.end && !(begins_code_point(text, end) && ends_sentence(text, end))) ++end;
  if (end < paragraph.end) end = after_final_mark(text, end, paragraph.end);
  return {begin, end};
}

}  // namespace gaolint
