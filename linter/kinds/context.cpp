#include "kinds/context.h"

#include <algorithm>

namespace gaolint {

namespace {

constexpr Offset kReach = 600;

bool inside_code_point(std::string_view text, Offset at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

Span context_around(const Document& document, Offset at) {
  const std::string_view text = document.text();
  const auto index = static_cast<std::size_t>(document.paragraph_at(at));
  const Span paragraph = document.folded().paragraphs()[index];
  Span window{at - std::min(kReach, at - paragraph.begin),
              at + std::min(kReach, paragraph.end - at)};
  while (inside_code_point(text, window.begin)) ++window.begin;
  while (window.end < paragraph.end && inside_code_point(text, window.end)) ++window.end;
  return document.sentences().around(window, at);
}

}  // namespace gaolint
