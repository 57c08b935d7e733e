#include "text/folded_text.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// How far the other bracket of an ASCII pair is looked for.
constexpr Offset kLongestPair = 256;

constexpr std::u32string_view kHalfMarks = U",:;?!()", kFullMarks = U"，：；？！（）";

/// The full-width form of a mark that is judged by its neighbours; 0 for another character.
char32_t full_width(char32_t mark) {
  const auto at = kHalfMarks.find(mark);
  return at == kHalfMarks.npos ? 0 : kFullMarks[at];
}

/// The ASCII form of a full-width letter, digit or per cent sign; the character itself if it is
/// none.
char32_t ascii_form(char32_t value) {
  const bool letter = (value >= U'Ａ' && value <= U'Ｚ') || (value >= U'ａ' && value <= U'ｚ');
  const bool digit = value >= U'０' && value <= U'９';
  return letter || digit || value == U'％' ? value - 0xFEE0 : value;
}

/// Belongs to Chinese text: no space stands beside it, and marks beside it are full-width.
bool is_chinese(char32_t value) { return is_han(value) || is_han_punctuation(value); }

/// Chinese, or of full width as Chinese is: no space stands beside it.
bool repels_space(char32_t value) { return is_chinese(value) || ascii_form(value) != value; }

/// Bytes that a run can go on over without a look: ASCII but white space and the judged marks.
constexpr std::array<bool, 128> plain_ascii() {
  std::array<bool, 128> plain{};
  for (std::size_t c = 0; c < plain.size(); ++c) {
    plain[c] = c != ' ' && !(c >= '\t' && c <= '\r') &&
               kHalfMarks.find(static_cast<char32_t>(c)) == kHalfMarks.npos;
  }
  return plain;
}

/// Folds one paragraph after the other to the end of a text.
class Folder {
 public:
  Folder(std::string_view source, std::string& text, OffsetMap& map)
      : source_(source), text_(text), map_(map) {}

  /// `paragraph` begins and ends with a character that is not white space.
  void fold(Span paragraph);

 private:
  Offset skip_plain(Offset at) const;
  void skip_white();
  void visit(CodePoint point);
  void flush();
  void put(char32_t value, Offset length);
  char32_t fold_mark(char32_t mark);
  bool beside_chinese() const;
  bool pair_beside_chinese() const;
  char32_t left() const;
  char32_t right(Offset at) const;

  CodePoint decode(Offset at) const { return decode_at(source_.substr(0, paragraph_.end), at); }
  Offset folded_end() const { return static_cast<Offset>(text_.size()); }

  std::string_view source_;
  std::string& text_;
  OffsetMap& map_;
  Span paragraph_;
  Offset folded_begin_ = 0;  // of the paragraph in text_
  Offset at_ = 0;            // what is being read
  Offset run_ = 0;           // the source from here to at_ is copied when something else comes
  char32_t bracket_ = 0;     // the last opening bracket as it was put, 0 once one was closed
};

constexpr auto kPlainAscii = plain_ascii();

/// Whether the three bytes at `at`, of which the first is no Han lead, are punctuation that stays
/// as it is: most of what is no Han character in Chinese text.
bool is_plain_punctuation(const unsigned char* p) {
  if (p[0] == 0xE3) return p[1] != 0x80 || p[2] != 0x80;                  // not U+3000
  if (p[0] == 0xE2) return p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xA7;  // — ‘ ’ “ ” …
  return p[0] == 0xEF && p[1] == 0xBC && (p[2] == 0x8C || p[2] >= 0x9A) && p[2] < 0xA0;  // ，：；？
}

/// The first byte at or after `at` that may be white space or a character to fold.
Offset Folder::skip_plain(Offset at) const {
  const auto* bytes = reinterpret_cast<const unsigned char*>(source_.data());
  const Offset end = paragraph_.end;
  while (at < end) {
    const unsigned lead = bytes[at];
    if (lead < 0x80) {
      if (!kPlainAscii[lead]) break;
      ++at;
      continue;
    }
    const bool han_or_hangul = lead >= 0xE4 && lead <= 0xED;
    if (!han_or_hangul && (end - at < 3 || !is_plain_punctuation(bytes + at))) break;
    at += 3;
  }
  return std::min(at, end);
}

void Folder::fold(Span paragraph) {
  paragraph_ = paragraph;
  folded_begin_ = folded_end();
  bracket_ = 0;
  at_ = run_ = paragraph.begin;
  while ((at_ = skip_plain(at_)) < paragraph.end) {
    const CodePoint point = decode(at_);
    is_white(point.value) ? skip_white() : visit(point);
  }
  flush();
}

/// Drops a run of white space; between two Western words one space stands for it.
void Folder::skip_white() {
  const Offset begin = at_;
  const CodePoint first = decode(at_);
  flush();
  CodePoint point = first;
  while (is_white(point.value)) {
    at_ += point.length;
    point = decode(at_);
  }
  run_ = at_;
  // What stands before it may have been folded: its own form counts, and what became of it.
  const char32_t before = decode_before(source_, begin).value;
  if (repels_space(before) || repels_space(left()) || repels_space(point.value)) return;
  if (full_width(point.value) != 0 && fold_mark(point.value) != point.value) return;
  map_.add(begin, first.length, folded_end(), 1, 1, first.value == ' ');
  text_ += ' ';
}

void Folder::visit(CodePoint point) {
  const char32_t folded =
      full_width(point.value) != 0 ? fold_mark(point.value) : ascii_form(point.value);
  if (folded == U'(' || folded == U'（') bracket_ = folded;
  if (folded == U')' || folded == U'）') bracket_ = 0;
  if (folded != point.value) {
    flush();
    put(folded, point.length);
    run_ = at_ + point.length;
  }
  at_ += point.length;
}

void Folder::flush() {
  if (run_ == at_) return;
  map_.add(run_, 1, folded_end(), 1, at_ - run_, true);
  text_.append(source_, run_, at_ - run_);
  run_ = at_;
}

void Folder::put(char32_t value, Offset length) {
  const Offset begin = folded_end();
  append_utf8(text_, value);
  map_.add(at_, length, begin, folded_end() - begin, 1, false);
}

char32_t Folder::fold_mark(char32_t mark) {
  bool full = false;
  if (mark == '(') {
    full = beside_chinese() || pair_beside_chinese();
  } else if (mark == ')' && bracket_ != 0) {
    full = bracket_ == U'（';
  } else {
    full = beside_chinese();
  }
  return full ? full_width(mark) : mark;
}

/// Whether the one-byte mark that is being read has Chinese text on its left or right side.
bool Folder::beside_chinese() const { return is_chinese(left()) || is_chinese(right(at_ + 1)); }

/// Whether the bracket that closes the one that is being read is beside Chinese text.
bool Folder::pair_beside_chinese() const {
  const Offset end = std::min(paragraph_.end - at_, kLongestPair) + at_;
  const std::string_view inside = source_.substr(at_ + 1, end - at_ - 1);
  const auto close = inside.find_first_of("()");
  if (close == inside.npos || inside[close] == '(') return false;
  const auto at = static_cast<Offset>(close);
  return is_chinese(decode_before(inside, at).value) || is_chinese(right(at_ + 1 + at + 1));
}

/// The last character that was put or is about to be copied, kept spaces skipped.
char32_t Folder::left() const {
  if (run_ != at_) return decode_before(source_.substr(run_, at_ - run_), at_ - run_).value;
  std::string_view put = std::string_view(text_).substr(folded_begin_);
  if (put.ends_with(' ')) put.remove_suffix(1);
  return decode_before(put, static_cast<Offset>(put.size())).value;
}

/// The first character at or after `at` that is no white space.
char32_t Folder::right(Offset at) const {
  CodePoint point = decode(at);
  while (is_white(point.value)) point = decode(at += point.length);
  return point.value;
}

}  // namespace

FoldedText::FoldedText(std::string_view source, const Layout& layout) {
  text_.reserve(source.size() + source.size() / 64);
  paragraphs_.reserve(layout.paragraphs.size());
  Folder folder(source, text_, map_);
  for (const Span paragraph : layout.paragraphs) {
    if (!text_.empty()) text_ += '\n';
    const auto begin = static_cast<Offset>(text_.size());
    folder.fold(paragraph);
    paragraphs_.push_back({begin, static_cast<Offset>(text_.size())});
  }
}

}  // namespace gaolint
