#include "syntax/document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "syntax/quotations.h"

namespace gaolint {
namespace {

bool comes_before(const Unit& a, const Unit& b) {
  // Of two that begin together the longer one is the outer one.
  return std::tuple(a.folded.begin, b.folded.end, a.kind) <
         std::tuple(b.folded.begin, a.folded.end, b.kind);
}

/// The units of both lists, which mostly are in order already.
std::vector<Unit> in_order(std::vector<Unit> a, std::vector<Unit> b) {
  for (std::vector<Unit>* units : {&a, &b}) {
    if (!std::is_sorted(units->begin(), units->end(), comes_before)) {
      std::sort(units->begin(), units->end(), comes_before);
    }
  }
  std::vector<Unit> merged;
  merged.reserve(a.size() + b.size());
  std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(merged), comes_before);
  return merged;
}

/// Adds a span to a list that is sorted by begin, keeping it disjoint.
void cover(std::vector<Span>& spans, Span span) {
  if (!spans.empty() && span.begin < spans.back().end) {
    spans.back().end = std::max(spans.back().end, span.end);
  } else {
    spans.push_back(span);
  }
}

}  // namespace

Document::Document(const Source& source) : Document(source, nullptr) {}

Document::Document(const Source& source, const Document& before) : Document(source, &before) {}

Document::Document(const Source& source, const Document* before)
    : source_(source),
      layout_(detect_layout(source.prose())),
      folded_(source.prose(), layout_),
      sentences_(folded_.text()),
      tree_(parse(before)) {
  collect_units();
}

SyntaxTree Document::parse(const Document* before) const {
  const std::string text = parsed_text();
  if (before == nullptr) return SyntaxTree::parse(text);
  return before->tree_.reparse(text, {edit_between(before->parsed_text(), text)});
}

void Document::collect_units() {
  Outline outline = read_outline(tree_, folded_);
  items_ = std::move(outline.items);
  series_ = std::move(outline.series);
  std::vector<Unit> paragraphs, quotations;
  for (std::size_t i = 0; i < folded_.paragraphs().size(); ++i) {
    paragraphs.push_back({UnitKind::Paragraph, layout_.paragraphs[i], folded_.paragraphs()[i]});
  }
  read_quotations(folded_, quotations);
  units_ =
      in_order(std::move(outline.units), in_order(std::move(paragraphs), std::move(quotations)));
  int paragraph = 0;
  for (Unit& unit : units_) {
    const auto& ends = folded_.paragraphs();
    while (static_cast<std::size_t>(paragraph) + 1 < ends.size() &&
           ends[static_cast<std::size_t>(paragraph) + 1].begin <= unit.folded.begin) {
      ++paragraph;
    }
    unit.paragraph = paragraph;
    const auto kind = static_cast<std::size_t>(unit.kind);
    by_kind_[kind].push_back(unit);
    cover(cover_[kind], unit.folded);
  }
}

int Document::paragraph_at(Offset folded) const {
  const auto& spans = folded_.paragraphs();
  const auto after = std::upper_bound(spans.begin(), spans.end(), folded,
                                      [](Offset at, Span span) { return at < span.begin; });
  return after == spans.begin() ? 0 : static_cast<int>(after - spans.begin()) - 1;
}

bool Document::within(UnitKind kind, Span folded) const {
  const auto& spans = cover_[static_cast<std::size_t>(kind)];
  const auto after = std::lower_bound(spans.begin(), spans.end(), folded.end,
                                      [](Span span, Offset end) { return span.begin < end; });
  return after != spans.begin() && std::prev(after)->overlaps(folded);
}

}  // namespace gaolint
