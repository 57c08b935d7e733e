#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "syntax/marker_family.h"
#include "syntax/tree.h"
#include "text/folded_text.h"
#include "text/span.h"

namespace gaolint {

struct Marker {
  MarkerFamily family;
  Span source;
  Span folded;
  std::uint32_t ordinal = 0;  // 0 where the marker says no number
};

/// Spans named `folded` are in FoldedText, the others in the source.
struct Item {
  Marker marker;
  Span source;
  Span folded;
  Span lead;             // folded: heading or first sentence without the marker
  bool heading = false;  // the lead is a line of its own
  int series = -1;
  std::vector<int> inner_series;
};

struct Series {
  std::vector<int> items;  // in source order, at least one
  int parent_item = -1;
  int depth = 0;  // 0 = outermost
  Span source;
  Span folded;
};

enum class UnitKind : std::uint8_t {
  Title,
  Byline,
  Salutation,
  Heading,
  Lead,
  Paragraph,
  Sentence,
  Item,
  Series,
  Closing,
  Quotation,
  BookTitle,
};
inline constexpr std::size_t kUnitKindCount = static_cast<std::size_t>(UnitKind::BookTitle) + 1;
/// As rules write it in `scope`: "title", "book-title".
std::string_view unit_name(UnitKind);
std::optional<UnitKind> unit_from_name(std::string_view name);

struct Unit {
  UnitKind kind;
  Span source;
  Span folded;
  int paragraph = -1;  // the paragraph it begins in
};

/// What the tree says of a draft, in flat lists. Items and series name each other by index.
struct Outline {
  std::vector<Item> items;     // in source order
  std::vector<Series> series;  // in source order
  /// Every kind but paragraphs, quotations and book titles, outer before inner; without their
  /// paragraph.
  std::vector<Unit> units;
};

/// Reads the tree of the unwrapped source that `folded` was made from. Time linear in the number of
/// nodes.
Outline read_outline(const SyntaxTree& tree, const FoldedText& folded);

}  // namespace gaolint
