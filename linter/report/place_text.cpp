#include "report/place_text.h"

#include <algorithm>

#include "report/excerpt.h"
#include "report/phrase.h"
#include "report/visible.h"

namespace gaolint {
namespace {

std::string story_name(Source::Story::Kind kind, Language language) {
  using Kind = Source::Story::Kind;
  switch (kind) {
    case Kind::Body:
      return {};
    case Kind::Footnotes:
      return phrase(language, "脚注", "footnotes, ");
    case Kind::Endnotes:
      return phrase(language, "尾注", "endnotes, ");
    case Kind::Header:
      return phrase(language, "页眉", "header, ");
    case Kind::Footer:
      return phrase(language, "页脚", "footer, ");
  }
  return {};
}

}  // namespace

std::string place_text(const Source& source, Offset at, Language language) {
  const LineColumn place = source.position(at);
  const auto& stories = source.stories();
  if (stories.empty()) return fmt::format("{}:{}", place.line, place.column);
  const auto after = std::upper_bound(
      stories.begin(), stories.end(), place.line,
      [](int line, const Source::Story& story) { return line < story.first_line; });
  const Source::Story& story = after == stories.begin() ? *after : *std::prev(after);
  return story_name(story.kind, language) + phrase(language, "第{}段第{}字",
                                                   "paragraph {}, character {}",
                                                   place.line - story.first_line + 1, place.column);
}

std::string file_place_text(const Source& source, Offset at, Language language) {
  return visible(source.name()) + (source.stories().empty() ? ":" : " ") +
         place_text(source, at, language);
}

}  // namespace gaolint
