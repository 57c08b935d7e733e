#include "kinds/document_parts.h"

#include <string_view>

namespace gaolint {

namespace {

bool begins_title(std::string_view paragraph) {
  return paragraph.starts_with('#') && !paragraph.starts_with("##");
}

}  // namespace

std::vector<DocumentPart> document_parts(const Document& document) {
  std::vector<DocumentPart> parts;
  const auto& paragraphs = document.folded().paragraphs();
  for (int p = 0; p < static_cast<int>(paragraphs.size()); ++p) {
    const Span span = paragraphs[static_cast<std::size_t>(p)];
    if (parts.empty() || begins_title(document.text(span))) parts.push_back({p, p, span});
    parts.back().last = p + 1;
    parts.back().folded.end = span.end;
  }
  return parts;
}

}  // namespace gaolint
