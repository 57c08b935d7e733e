#include "lsp/markers.h"

#include <algorithm>

#include "kinds/marker_text.h"
#include "text/numeral.h"

namespace gaolint {
const Item* item_with_marker_at(const Document& document, Offset folded) {
  const auto& items = document.items();
  const auto after =
      std::upper_bound(items.begin(), items.end(), folded,
                       [](Offset at, const Item& item) { return at < item.marker.folded.begin; });
  if (after == items.begin()) return nullptr;
  const Item& item = *std::prev(after);
  return folded <= item.marker.folded.end ? &item : nullptr;
}

std::optional<std::string> next_marker(const Document& document, const Marker& marker) {
  std::string text(document.text(marker.folded));
  const Span numeral = marker_numeral(text);
  if (numeral.empty() || marker.ordinal == 0 || marker.ordinal >= kNumeralLimit) return {};
  const auto next =
      write_like(std::string_view(text).substr(numeral.begin, numeral.size()), marker.ordinal + 1);
  if (!next) return {};
  return text.replace(numeral.begin, numeral.size(), *next);
}

}  // namespace gaolint
