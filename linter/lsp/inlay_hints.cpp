#include "lsp/inlay_hints.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "lsp/reading_time.h"
#include "report/phrase.h"
#include "syntax/outline_parts.h"
#include "text/reading.h"

namespace gaolint {
namespace {

Json hint(const Reading& reading, Offset at, std::size_t characters, const Client& client) {
  return {{"position", reading.position(at)},
          {"label", reading_time(characters)},
          {"paddingLeft", true},
          {"tooltip", phrase(client.language, "{} 字，每分钟 {} 字", "{} characters, {} a minute",
                             characters, kReadingRate)}};
}

/// Where the hint of a part stands: behind its heading; nothing for clauses in running text.
std::optional<Offset> place_of(const Document& document, const OutlinePart& part) {
  if (part.kind == OutlinePart::Kind::Title) return document.folded().to_source(part.folded).end;
  if (part.item < 0) return std::nullopt;
  const Item& item = document.items()[static_cast<std::size_t>(part.item)];
  if (!numbers_headings(item.marker.family) || item.lead.empty()) return std::nullopt;
  return document.folded().to_source(item.lead).end;
}

}  // namespace

Json answer_inlay_hint(const Reading& reading, const Json& params, const Client& client) {
  const Document& document = reading.document();
  const Span wanted = reading.span(member(params, "range"));
  Json hints = Json::array();
  // The outline is as deep as the grammar lets it be; a list of what is left needs no recursion.
  std::vector<OutlinePart> left = outline_parts(document);
  std::reverse(left.begin(), left.end());
  while (!left.empty()) {
    OutlinePart part = std::move(left.back());
    left.pop_back();
    const bool title = part.kind == OutlinePart::Kind::Title;
    const auto place = place_of(document, part);
    if (place && wanted.begin <= *place && *place <= wanted.end) {
      hints.push_back(hint(reading, *place,
                           title ? spoken_characters(document.text()) : part.characters, client));
    }
    for (auto inner = part.parts.rbegin(); inner != part.parts.rend(); ++inner) {
      left.push_back(std::move(*inner));
    }
  }
  return hints;
}

}  // namespace gaolint
