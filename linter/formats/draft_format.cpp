#include "formats/draft_format.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "formats/markdown.h"
#include "text/encode.h"

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

}  // namespace

DraftFormat format_of(std::string_view name) {
  const std::string extension = lower_extension(name);
  if (extension == ".md" || extension == ".markdown") return DraftFormat::Markdown;
  return DraftFormat::Plain;
}

Source read_draft(std::string name, std::string bytes, std::optional<Encoding> encoding) {
  const DraftFormat format = format_of(name);
  Source source = Source::from_bytes(std::move(name), std::move(bytes), encoding);
  if (format == DraftFormat::Markdown) return read_as_markdown(std::move(source));
  return source;
}

std::optional<std::string> write_changes(const std::string& bytes, const Source& source,
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

}  // namespace gaolint
