#include "text/line_ends.h"

#include <algorithm>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLongestPiece = 24;

bool is_one_of(char32_t value, std::u32string_view set) { return set.find(value) != set.npos; }

bool is_closing_mark(char32_t value) { return is_one_of(value, U"”’）》〉」』】〕)]\"'"); }

/// May not begin a line, so it goes with the character before.
bool sticks_to_previous(char32_t value) {
  return is_closing_mark(value) || is_one_of(value, U"，。、；：！？…—％‰℃·,.;:!?%");
}

bool is_numeral_character(char32_t value) {
  return is_one_of(value, U"〇零一二三四五六七八九十百千两0123456789") ||
         (value >= U'０' && value <= U'９');
}

/// Reads along a line.
class Cursor {
 public:
  explicit Cursor(std::string_view line) : line_(line) {}

  char32_t peek() const { return decode_at(line_, at_).value; }
  bool at_end() const { return at_ >= line_.size(); }
  void advance() { at_ += decode_at(line_, at_).length; }
  bool skip(std::u32string_view set) {
    if (at_end() || !is_one_of(peek(), set)) return false;
    advance();
    return true;
  }
  /// Skips a numeral (a long one is none of a marker).
  bool skip_numeral() {
    int length = 0;
    for (; !at_end() && is_numeral_character(peek()) && length < 8; ++length) advance();
    return length > 0;
  }

 private:
  std::string_view line_;
  Offset at_ = 0;
};

/// 1. 1． 1、 一、, but not 1.5.
bool begins_with_number(std::string_view line) {
  Cursor cursor(line);
  if (!cursor.skip_numeral()) return false;
  if (cursor.skip(U"、)）")) return true;
  return cursor.skip(U".．") && !is_numeral_character(cursor.peek());
}

bool begins_with_bracketed_number(std::string_view line) {
  Cursor cursor(line);
  return cursor.skip(U"（(") && cursor.skip_numeral() && cursor.skip(U"）)");
}

bool begins_with_ordinal(std::string_view line) {
  Cursor cursor(line);
  if (!cursor.skip(U"第") || !cursor.skip_numeral()) return false;
  cursor.skip(U"个句");
  return cursor.skip(U"，、：章节条编部话方点是");
}

char32_t last_character(std::string_view line) {
  return decode_before(line, static_cast<Offset>(line.size())).value;
}

}  // namespace

bool ends_closed(std::string_view line) {
  while (!line.empty() && is_closing_mark(last_character(line))) {
    line.remove_suffix(decode_before(line, static_cast<Offset>(line.size())).length);
  }
  const char32_t last = last_character(line);
  return is_sentence_end(last) || is_one_of(last, U"；：;:.");
}

bool ends_with_colon(std::string_view line) { return is_one_of(last_character(line), U"：:"); }

bool ends_clause(std::string_view line) { return is_one_of(last_character(line), U"，、,"); }

bool begins_with_marker(std::string_view line) {
  return begins_with_number(line) || begins_with_bracketed_number(line) ||
         begins_with_ordinal(line) || parse_enclosed(decode_at(line, 0).value).has_value();
}

bool is_block_line(std::string_view line) {
  if (line.starts_with('|') || line.starts_with("```") || line.starts_with("---")) return true;
  const auto hashes = std::min(line.find_first_not_of('#'), line.size());
  return hashes >= 1 && hashes <= 6 && (hashes == line.size() || line[hashes] == ' ');
}

bool begins_with_block_mark(std::string_view line) {
  if (is_block_line(line) || line.starts_with('>')) return true;
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ");
}

int first_piece_columns(std::string_view line) {
  CodePoint point = decode_at(line, 0);
  int width = display_width(point.value);
  bool in_word = width == 1;
  for (Offset at = point.length; at < line.size() && width < kLongestPiece; at += point.length) {
    point = decode_at(line, at);
    const int own = display_width(point.value);
    in_word = in_word && own < 2 && !is_white(point.value);
    if (!in_word && !sticks_to_previous(point.value)) break;
    width += own;
  }
  return std::max(width, 1);
}

}  // namespace gaolint
