#include <algorithm>
#include <utility>
#include <vector>

#include "lsp/markers.h"
#include "lsp/outline_features.h"
#include "lsp/text_buffer.h"

namespace gaolint {
namespace {

/// The spans of units that hold a place, outer before inner, each within the one before.
std::vector<Span> spans_around(const Reading& reading, Offset at) {
  const Document& document = reading.document();
  std::vector<Span> spans{{0, static_cast<Offset>(reading.source().text().size())}};
  for (const Unit& unit : document.units()) {
    if (unit.folded.begin > reading.folded(at)) break;
    const Span span = unit.source;
    if (span.begin <= at && at <= span.end) spans.push_back(span);
  }
  std::stable_sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.size() > b.size(); });
  std::vector<Span> nested;
  for (const Span span : spans) {
    if (nested.empty() || (nested.back() != span && nested.back().contains(span))) {
      nested.push_back(span);
    }
  }
  return nested;
}

Json highlight(const Reading& reading, Span span) { return {{"range", reading.range(span)}}; }

bool touches(const Finding& finding, Offset at) {
  const auto holds = [at](Span span) { return span.begin <= at && at <= span.end; };
  return holds(finding.span) || std::any_of(finding.notes.begin(), finding.notes.end(),
                                            [&](const Note& note) { return holds(note.span); });
}

}  // namespace

Json answer_folding_range(const Reading& reading, const Json&, const Client&) {
  Json ranges = Json::array();
  std::uint32_t last = 0;
  bool any = false;
  for (const Item& item : reading.document().items()) {
    if (item.source.empty()) continue;
    const std::uint32_t begin = reading.line(item.source.begin);
    const std::uint32_t end = reading.line(item.source.end - 1);
    // Of items that begin on one line the first is the outermost.
    if (begin == end || (any && begin == last)) continue;
    ranges.push_back({{"startLine", begin}, {"endLine", end}, {"kind", "region"}});
    last = begin;
    any = true;
  }
  return ranges;
}

Json answer_selection_range(const Reading& reading, const Json& params, const Client&) {
  Json answers = Json::array();
  for (const Json& position : items_of(member(params, "positions"))) {
    const Offset at = reading.offset(Json{{"position", position}});
    Json range = nullptr;
    for (const Span span : spans_around(reading, at)) {
      Json inner = {{"range", reading.range(span)}};
      if (!range.is_null()) inner["parent"] = std::move(range);
      range = std::move(inner);
    }
    answers.push_back(std::move(range));
  }
  return answers;
}

Json answer_document_highlight(const Reading& reading, const Json& params, const Client&) {
  const Document& document = reading.document();
  const Offset at = reading.offset(params);
  Json list = Json::array();
  const Item* item = item_with_marker_at(document, reading.folded(at));
  if (item != nullptr && item->series >= 0) {
    for (const int index : document.series()[static_cast<std::size_t>(item->series)].items) {
      const Item& each = document.items()[static_cast<std::size_t>(index)];
      list.push_back(highlight(reading, each.marker.source));
    }
    return list;
  }
  for (const Finding& finding : reading.findings()) {
    if (!touches(finding, at)) continue;
    list.push_back(highlight(reading, finding.span));
    for (const Note& note : finding.notes) list.push_back(highlight(reading, note.span));
    break;
  }
  return list;
}

}  // namespace gaolint
