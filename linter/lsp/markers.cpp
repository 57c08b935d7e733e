#include "lsp/markers.h"

#include <algorithm>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// A number in the writing of another one.
std::string written_like(std::string_view numeral, std::uint32_t number) {
  const CodePoint first = decode_at(numeral, 0);
  if (first.value >= '0' && first.value <= '9') return std::to_string(number);
  if (first.value == U'①' || circled_numeral(parse_enclosed(first.value).value_or(0)) == numeral) {
    return circled_numeral(number);
  }
  return parse_enclosed(first.value) ? std::string() : han_numeral(number);
}

}  // namespace

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
  const std::string next = written_like(
      std::string_view(text).substr(numeral.begin, numeral.size()), marker.ordinal + 1);
  if (next.empty()) return {};
  return text.replace(numeral.begin, numeral.size(), next);
}

}  // namespace gaolint
