#include "formats/draft_format.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "formats/docx/text.h"
#include "formats/docx/tracked_changes.h"
#include "formats/markdown.h"
#include "text/encode.h"
#include "text/suppression_comment.h"

namespace gaolint {
namespace {

std::string lower_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || name.find('/', dot) != name.npos) return {};
  std::string extension(name.substr(dot));
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension;
}

constexpr std::string_view kZip = "PK\x03\x04";
constexpr std::string_view kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view kRtf = "{\\rtf";
/// The name of the stream that an encrypted document is kept in, as the container writes it.
constexpr std::string_view kEncrypted("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

std::variant<Source, DraftFault> read_docx(std::string name, std::string_view bytes) {
  auto read = read_docx_text(bytes);
  if (auto* fault = std::get_if<DraftFault>(&read)) return std::move(*fault);
  DocxText& text = std::get<DocxText>(read);
  return Source::from_bytes(std::move(name), std::move(text.text), Encoding::Utf8)
      .with_prose(std::move(text.prose), std::move(text.locked))
      .with_stories(std::move(text.stories))
      .with_review_marks(std::move(text.review_marks));
}

/// All of it is prose but for comments of ours.
Source read_plain(std::string name, std::string bytes, std::optional<Encoding> encoding) {
  Source source = Source::from_bytes(std::move(name), std::move(bytes), encoding);
  const auto comments = suppression_comments(source.text());
  if (comments.empty()) return source;
  std::vector<Span> locked;
  for (const SuppressionComment& comment : comments) locked.push_back(comment.span);
  std::string prose = without_suppression_comments(source.text(), comments);
  return std::move(source).with_prose(std::move(prose), std::move(locked));
}

std::optional<std::string> splice(const std::string& bytes, const Source& source,
                                  const std::vector<TextChange>& changes) {
  std::string out;
  std::size_t at = 0;
  for (const TextChange& change : changes) {
    const Span place = source.origin(change.span);
    const auto text = encode(change.text, source.encoding());
    if (!text) return std::nullopt;
    out.append(bytes, at, place.begin - at).append(*text);
    at = place.end;
  }
  return out.append(bytes, at);
}

}  // namespace

DraftFormat format_of(std::string_view name, std::string_view bytes) {
  if (bytes.starts_with(kZip)) return DraftFormat::Docx;
  if (bytes.starts_with(kOle) || bytes.starts_with(kRtf)) return DraftFormat::OldWord;
  const std::string extension = lower_extension(name);
  if (extension == ".docx") return DraftFormat::Docx;
  const bool markdown = extension == ".md" || extension == ".markdown";
  return markdown ? DraftFormat::Markdown : DraftFormat::Plain;
}

Source read_text(std::string name, std::string text, DraftFormat format) {
  if (format != DraftFormat::Markdown) {
    return read_plain(std::move(name), std::move(text), Encoding::Utf8);
  }
  return read_as_markdown(Source::from_bytes(std::move(name), std::move(text), Encoding::Utf8));
}

std::variant<Source, DraftFault> read_draft(std::string name, std::string bytes,
                                            std::optional<Encoding> encoding) {
  using Kind = DraftFault::Kind;
  switch (format_of(name, bytes)) {
    case DraftFormat::Docx:
      return read_docx(std::move(name), bytes);
    case DraftFormat::OldWord: {
      const bool encrypted = bytes.find(kEncrypted) != bytes.npos;
      return DraftFault{encrypted ? Kind::Encrypted : Kind::OldWord, {}};
    }
    case DraftFormat::Markdown:
      return read_as_markdown(Source::from_bytes(std::move(name), std::move(bytes), encoding));
    case DraftFormat::Plain:
      break;
  }
  return read_plain(std::move(name), std::move(bytes), encoding);
}

Source read_open_draft(std::string name, std::string text) {
  if (format_of(name, {}) != DraftFormat::Markdown) {
    return read_plain(std::move(name), std::move(text), Encoding::Utf8);
  }
  return read_as_markdown(Source::from_bytes(std::move(name), std::move(text), Encoding::Utf8));
}

std::optional<std::string> write_changes(const std::string& bytes, const Source& source,
                                         const std::vector<TextChange>& changes) {
  if (source.stories().empty()) return splice(bytes, source, changes);
  return write_tracked_changes(bytes, changes);
}

}  // namespace gaolint
