#include "text/source.h"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "text/decode.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

Decoded decode(std::string bytes, Offset bom_size, Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
    case Encoding::Utf8Bom:
      return decode_utf8(std::move(bytes), bom_size);
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
      return decode_utf16(bytes, bom_size, encoding);
    case Encoding::Gb18030:
      return decode_gb18030(bytes, bom_size);
  }
  return {};
}

/// What the user said, with the byte order and the mark that the file itself shows.
Encoding refine(Encoding forced, std::optional<Encoding> bom) {
  if (!bom) return forced == Encoding::Utf8Bom ? Encoding::Utf8 : forced;
  const bool utf8 = forced == Encoding::Utf8 && *bom == Encoding::Utf8Bom;
  const bool utf16 = forced == Encoding::Utf16Le && *bom == Encoding::Utf16Be;
  return utf8 || utf16 ? *bom : forced;
}

Offset bom_size(Encoding encoding, std::string_view bytes) {
  const std::string_view mark = byte_order_mark(encoding);
  return bytes.starts_with(mark) ? static_cast<Offset>(mark.size()) : 0;
}

std::size_t count_non_ascii(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; }));
}

/// The encoding of a file without byte order mark, and its text.
std::pair<Encoding, Decoded> guess(std::string bytes) {
  if (is_valid_utf8(bytes)) return {Encoding::Utf8, {std::move(bytes), {}, {}}};
  const std::size_t bad = count_bad_utf8(bytes);
  // Nearly any bytes have the shape of GB18030, so a damaged UTF-8 file reads as that without a
  // fault; but little of a GB18030 file has the shape of UTF-8.
  if (bad * 3 >= count_non_ascii(bytes)) {
    Decoded gb18030 = decode_gb18030(bytes, 0);
    if (gb18030.bad_byte_count() < bad) return {Encoding::Gb18030, std::move(gb18030)};
  }
  return {Encoding::Utf8, decode_utf8(std::move(bytes), 0)};
}

}  // namespace

Source Source::from_bytes(std::string name, std::string bytes, std::optional<Encoding> forced) {
  assert(bytes.size() <= kMaxBytes);
  Source source;
  source.name_ = std::move(name);
  const std::optional<Encoding> bom = encoding_of_bom(bytes);
  Decoded decoded;
  if (forced || bom) {
    source.encoding_ = forced ? refine(*forced, bom) : *bom;
    source.bom_size_ = bom_size(source.encoding_, bytes);
    decoded = decode(std::move(bytes), source.bom_size_, source.encoding_);
  } else {
    std::tie(source.encoding_, decoded) = guess(std::move(bytes));
  }
  source.text_ = std::move(decoded.text);
  source.origins_ = std::move(decoded.origins);
  source.bad_bytes_ = std::move(decoded.bad_bytes);
  source.lines_ = LineIndex(source.text_);
  return source;
}

Source Source::with_prose(std::string prose, std::vector<Span> locked) && {
  assert(prose.size() == text_.size());
  prose_ = std::move(prose);
  locked_ = std::move(locked);
  return std::move(*this);
}

Source Source::with_stories(std::vector<Story> stories) && {
  stories_ = std::move(stories);
  return std::move(*this);
}

Source Source::with_review_marks(std::vector<ReviewMark> marks) && {
  review_marks_ = std::move(marks);
  return std::move(*this);
}

bool Source::editable(Span span) const {
  const auto after = std::upper_bound(locked_.begin(), locked_.end(), span.begin,
                                      [](Offset at, Span locked) { return at < locked.end; });
  return after == locked_.end() || after->begin >= span.end;
}

Span Source::origin(Span span) const {
  if (!origins_.empty()) return origins_.to_original(span);
  return {span.begin + bom_size_, span.end + bom_size_};
}

}  // namespace gaolint
