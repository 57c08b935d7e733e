#include "syntax/outline.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gaolint {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, kUnitKindCount> kUnitNames{
    "title",    "byline", "salutation", "heading", "lead",      "paragraph",
    "sentence", "item",   "series",     "closing", "quotation", "book-title",
};

/// Walks the tree once, with a stack of its own so that depth costs no call stack.
class OutlineReader {
 public:
  OutlineReader(const SyntaxTree& tree, const FoldedText& folded) : tree_(tree), folded_(folded) {}

  Outline read() {
    stack_.push_back(open(tree_.root(), -1, -1));
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      if (frame.next == frame.children.size()) {
        stack_.pop_back();
        continue;
      }
      const SyntaxTree::Node child = frame.children[frame.next++];
      if (child.is_named()) visit(child, frame.item, frame.series);
    }
    keep_last_closing();
    return std::move(outline_);
  }

 private:
  struct Frame {
    std::vector<SyntaxTree::Node> children;
    std::size_t next = 0;
    int item = -1;    // the innermost item that holds the children
    int series = -1;  // set where they are the items of a series
  };

  static Frame open(const SyntaxTree::Node& node, int item, int series) {
    return {node.children(), 0, item, series};
  }

  /// `item` and `series` are the enclosing ones; the frame may move when the stack grows.
  void visit(const SyntaxTree::Node& node, int item, int series) {
    const std::string_view type = node.type();
    if (type == "sentence") {
      const Span folded = fold(node.span());
      add_lead(folded, item, false);
      outline_.units.push_back({UnitKind::Sentence, node.span(), folded});
    } else if (type == "item") {
      stack_.push_back(open(node, begin_item(node, series), -1));
    } else if (type == "series") {
      stack_.push_back(open(node, item, begin_series(node, item)));
    } else if (type == "heading") {
      add_lead(add(UnitKind::Heading, node), item, true);
    } else if (type == "closing") {
      add(UnitKind::Closing, node);
      stack_.push_back(open(node, item, -1));
    } else if (type == "title") {
      add(UnitKind::Title, node);
    } else if (type == "byline") {
      add(UnitKind::Byline, node);
    } else if (type == "salutation") {
      add(UnitKind::Salutation, node);
    } else if (const auto family = family_from_name(type)) {
      set_marker(*family, node, item);
    }
  }

  /// Folded ends lie after the last character that is left of the node, not before the next one.
  Span fold(Span source) const {
    Span span = folded_.to_folded(source);
    const std::string_view text = folded_.text();
    while (span.end > span.begin && (text[span.end - 1] == '\n' || text[span.end - 1] == ' ')) {
      --span.end;
    }
    return span;
  }

  Span add(UnitKind kind, const SyntaxTree::Node& node) {
    const Span source = node.span();
    const Span folded = fold(source);
    outline_.units.push_back({kind, source, folded});
    return folded;
  }

  /// A text has one closing: the last.
  void keep_last_closing() {
    std::vector<Unit>& units = outline_.units;
    const auto is_closing = [](const Unit& unit) { return unit.kind == UnitKind::Closing; };
    const auto last = std::find_if(units.rbegin(), units.rend(), is_closing);
    if (last == units.rend()) return;
    units.erase(std::remove_if(units.begin(), last.base() - 1, is_closing), last.base() - 1);
  }

  int begin_series(const SyntaxTree::Node& node, int parent) {
    const int index = static_cast<int>(outline_.series.size());
    Series series;
    series.parent_item = parent;
    series.source = node.span();
    series.folded = add(UnitKind::Series, node);
    if (parent >= 0) {
      Item& outer = item_at(parent);
      outer.inner_series.push_back(index);
      series.depth = series_at(outer.series).depth + 1;
    }
    outline_.series.push_back(std::move(series));
    return index;
  }

  int begin_item(const SyntaxTree::Node& node, int series) {
    const int index = static_cast<int>(outline_.items.size());
    Item item{};
    item.source = node.span();
    item.folded = add(UnitKind::Item, node);
    item.lead = {item.folded.end, item.folded.end};
    item.series = series;
    if (series >= 0) series_at(series).items.push_back(index);
    outline_.items.push_back(std::move(item));
    return index;
  }

  void set_marker(MarkerFamily family, const SyntaxTree::Node& node, int item) {
    if (item < 0) return;
    Marker& marker = item_at(item).marker;
    marker.family = family;
    marker.source = node.span();
    marker.folded = fold(marker.source);
    marker.ordinal = marker_ordinal(family, folded_.text(marker.folded));
  }

  /// The first heading or sentence of an item is its lead; those of inner items belong to them.
  void add_lead(Span folded, int item, bool heading) {
    if (item < 0) return;
    Item& owner = item_at(item);
    if (!owner.lead.empty() || !owner.inner_series.empty() || folded.empty()) return;
    owner.lead = folded;
    owner.heading = heading;
    outline_.units.push_back({UnitKind::Lead, folded_.to_source(folded), folded});
  }

  Item& item_at(int index) { return outline_.items[static_cast<std::size_t>(index)]; }
  Series& series_at(int index) { return outline_.series[static_cast<std::size_t>(index)]; }

  const SyntaxTree& tree_;
  const FoldedText& folded_;
  std::vector<Frame> stack_;
  Outline outline_;
};

}  // namespace

std::string_view unit_name(UnitKind kind) { return kUnitNames[static_cast<std::size_t>(kind)]; }

std::optional<UnitKind> unit_from_name(std::string_view name) {
  for (std::size_t i = 0; i < kUnitNames.size(); ++i) {
    if (kUnitNames[i] == name) return static_cast<UnitKind>(i);
  }
  return std::nullopt;
}

Outline read_outline(const SyntaxTree& tree, const FoldedText& folded) {
  return OutlineReader(tree, folded).read();
}

}  // namespace gaolint
