#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/encoding.h"
#include "text/line_index.h"
#include "text/offset_map.h"
#include "text/result.h"
#include "text/span.h"

namespace gaolint {

/// The decoded text of one draft: immutable, the sole owner of the text; everything else holds
/// views and offsets into it and must not outlive it. Line ends stay as they are in the file
/// (CRLF stays two bytes). Safe to read from several threads.
class Source {
 public:
  /// Bytes that are no character in the encoding. They stand in the text as one U+FFFD for each
  /// maximal piece of a character; pieces that follow each other are one entry.
  struct BadBytes {
    Span text;
    Span file;
  };

  /// A part of the text whose lines are called by a name of their own: the footnotes of a Word
  /// file.
  struct Story {
    enum class Kind : unsigned char { Body, Footnotes, Endnotes, Header, Footer };
    Kind kind = Kind::Body;
    int first_line = 1;
  };

  /// What reviewers left in a paragraph of a Word file: tracked changes, or comments; from the
  /// first to the last of them.
  struct ReviewMark {
    enum class Kind : unsigned char { Change, Comment };
    Kind kind = Kind::Change;
    Span span;  // never empty
  };

  /// The most bytes a draft may have: decoded, each may take three.
  static constexpr std::size_t kMaxBytes = std::size_t{1} << 30;

  /// Decodes `bytes` (at most kMaxBytes). Without `forced` the encoding is taken from the BOM; else
  /// UTF-8 if valid or damaged in less than a third of its bytes that are not ASCII; else GB18030
  /// if that leaves fewer undecodable bytes; else UTF-8. A forced encoding gives way to the BOM
  /// only in what it leaves open: the byte order of UTF-16, the mark of UTF-8. Never fails: what
  /// cannot be decoded is listed in bad_bytes(). `name` is what findings call the file.
  static Source from_bytes(std::string name, std::string bytes,
                           std::optional<Encoding> forced = {});

  /// The same source seen by somebody who knows its format. `prose` is as long as text(), line ends
  /// at the same places; `locked` is sorted and disjoint.
  Source with_prose(std::string prose, std::vector<Span> locked) &&;

  /// The same source, taken out of a Word file: its lines are paragraphs. `stories` are in order,
  /// the first begins the text.
  Source with_stories(std::vector<Story> stories) &&;
  /// Empty for a file of text.
  const std::vector<Story>& stories() const { return stories_; }

  Source with_review_marks(std::vector<ReviewMark> marks) &&;
  /// In the order of the text.
  const std::vector<ReviewMark>& review_marks() const { return review_marks_; }

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  /// What rules read: as long as text(), with what is no prose (code, markup) blanked.
  std::string_view prose() const { return prose_.empty() ? text() : std::string_view(prose_); }
  std::string_view prose(Span span) const { return prose().substr(span.begin, span.size()); }
  /// Whether a fix may replace that text. What is made of other things than characters of the file
  /// is locked.
  bool editable(Span span) const;
  Encoding encoding() const { return encoding_; }
  const std::vector<BadBytes>& bad_bytes() const { return bad_bytes_; }

  /// The bytes of the file that a span of the text came from (BOM counted).
  Span origin(Span span) const;

  /// Time does not grow with the length of the line.
  LineColumn position(Offset at) const { return lines_.position(text_, at); }
  /// Number of lines, at least 1.
  int line_count() const { return lines_.count(); }
  /// The span of line `line` (from 1) without its line end (\n or \r\n; a lone \r ends no line).
  Span line(int line) const { return lines_.line(text_, line); }

 private:
  Source() = default;
  std::string name_;
  std::string text_;
  std::string prose_;  // empty when it is the text
  std::vector<Span> locked_;
  std::vector<Story> stories_;
  std::vector<ReviewMark> review_marks_;
  Encoding encoding_ = Encoding::Utf8;
  Offset bom_size_ = 0;
  OffsetMap
      origins_;  // empty when every byte of the text is the same byte of the file after the BOM
  LineIndex lines_;
  std::vector<BadBytes> bad_bytes_;
};

}  // namespace gaolint
