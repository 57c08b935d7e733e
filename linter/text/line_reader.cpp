#include "text/line_reader.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kTabColumns = 4;
/// A text with more bytes than this for each column is one of combining marks, if there is any.
constexpr std::size_t kMostBytesOfColumn = 3;

int space_columns(char32_t value) { return value == '\t' ? kTabColumns : display_width(value); }

/// Nearly all of a Chinese text: U+3000 to U+9FFF and ，：；, three bytes and two columns each.
bool is_wide(std::string_view text, Offset at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0xE3 && lead <= 0xE9) return true;
  return lead == 0xEF && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) == 0xBC;
}

}  // namespace

int columns(std::string_view text, int limit) {
  if (text.size() > kMostBytesOfColumn * static_cast<std::size_t>(limit)) return limit + 1;
  int count = 0;
  for (Offset at = 0; at < text.size() && count <= limit;) {
    if (is_wide(text, at)) {
      count += 2;
      at += 3;
      continue;
    }
    const CodePoint point = decode_at(text, at);
    count += display_width(point.value);
    at += point.length;
  }
  return std::min(count, limit + 1);
}

TextLine LineReader::read_line(Offset begin, Offset end) const {
  TextLine line;
  for (CodePoint point; begin < end; begin += point.length) {
    point = decode_at(text_, begin);
    if (!is_white(point.value)) break;
    line.indent = std::min(line.indent + space_columns(point.value), kWidestLine + 1);
  }
  while (end > begin) {
    const CodePoint point = decode_before(text_, end);
    if (!is_white(point.value)) break;
    end -= point.length;
  }
  line.content = {begin, end};
  return line;
}

std::optional<TextLine> LineReader::next() {
  const auto size = static_cast<Offset>(text_.size());
  bool after_blank = at_ == 0;
  while (at_ < size) {
    const Offset end = static_cast<Offset>(std::min<std::size_t>(text_.find('\n', at_), size));
    TextLine line = read_line(at_, end);
    at_ = std::min(end + 1, size);
    if (line.content.empty()) {
      after_blank = true;
      continue;
    }
    line.after_blank = after_blank;
    const std::string_view content = text_.substr(line.content.begin, line.content.size());
    line.width = std::min(line.indent + columns(content, kWidestLine), kWidestLine + 1);
    return line;
  }
  return std::nullopt;
}

}  // namespace gaolint
