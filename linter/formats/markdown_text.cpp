#include "formats/markdown_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr Offset kLongestLabel = 64;

std::string_view line_at(std::string_view text, std::size_t begin) {
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The end of the label that begins with [^ at `at`, past the bracket; 0 if it is none.
std::size_t label_end(std::string_view text, std::size_t at) {
  const std::string_view label = text.substr(at + 2, kLongestLabel);
  const std::size_t end = label.find_first_of("[] \t\r\n");
  return end == label.npos || end == 0 || label[end] != ']' ? 0 : at + 2 + end + 1;
}

bool begins_line(std::string_view text, std::size_t at) {
  while (at > 0 && is_blank(text[at - 1])) --at;
  return at == 0 || text[at - 1] == '\n';
}

/// One list, quotation or heading mark at `at` with its space; `at` if there is none.
Offset skip_line_mark(std::string_view text, Offset at, Offset end) {
  const auto spaced = [&](Offset mark_end) {
    return mark_end < end && is_blank(text[mark_end]) ? mark_end : at;
  };
  const char c = text[at];
  if (c == '>') return at + 1;
  if (c == '-' || c == '+' || c == '*') return spaced(at + 1);
  Offset next = at;
  if (c == '#') {
    while (next < end && text[next] == '#') ++next;
    return spaced(next);
  }
  while (next < end && is_digit(text[next])) ++next;
  const bool number = next > at && next < end && (text[next] == '.' || text[next] == ')');
  return number ? spaced(next + 1) : at;
}

}  // namespace

Span front_matter(std::string_view text) {
  const std::string_view mark = line_at(text, 0);
  if (mark != "---" && mark != "+++") return {};
  std::size_t at = text.find('\n');
  // A rule above a first paragraph looks like it; a field does not look like a paragraph.
  if (at == text.npos) return {};
  if (line_at(text, at + 1).find_first_of(mark == "---" ? ":#" : "=[") == mark.npos) return {};
  while (at != text.npos) {
    const std::string_view line = line_at(text, at + 1);
    if (line == mark || (mark == "---" && line == "...")) {
      return {0, static_cast<Offset>(at + 1 + line.size())};
    }
    at = text.find('\n', at + 1);
  }
  return {};
}

std::vector<Span> footnote_marks(std::string_view text) {
  std::vector<Span> marks;
  for (std::size_t at = 0; (at = text.find("[^", at)) != text.npos;) {
    std::size_t end = label_end(text, at);
    if (end == 0) {
      at += 2;
      continue;
    }
    if (text.substr(end).starts_with(':') && begins_line(text, at)) ++end;
    marks.push_back({static_cast<Offset>(at), static_cast<Offset>(end)});
    at = end;
  }
  return marks;
}

Offset end_of_line_marks(std::string_view text, Offset line, Offset content) {
  Offset at = line;
  while (at < content) {
    const Offset next = is_blank(text[at]) ? at + 1 : skip_line_mark(text, at, content);
    if (next == at) break;
    at = next;
  }
  return at;
}

bool is_indented_prose(std::string_view code) {
  std::size_t han = 0, other = 0;
  for (Offset at = 0; at < code.size();) {
    const CodePoint point = decode_at(code, at);
    at += point.length;
    if (is_han(point.value) || is_han_punctuation(point.value)) {
      ++han;
    } else if (!is_white(point.value)) {
      ++other;
    }
  }
  return han > other;
}

}  // namespace gaolint
