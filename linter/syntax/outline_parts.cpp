#include "syntax/outline_parts.h"

#include <algorithm>

#include "text/reading.h"

namespace gaolint {
namespace {

OutlinePart part(const Document& document, OutlinePart::Kind kind, Span folded) {
  OutlinePart result;
  result.kind = kind;
  result.folded = folded;
  result.label = document.text(folded);
  result.characters = spoken_characters(document.text(folded));
  return result;
}

OutlinePart item_part(const Document& document, int index) {
  const Item& item = document.items()[static_cast<std::size_t>(index)];
  OutlinePart result = part(document, OutlinePart::Kind::Item, item.folded);
  result.item = index;
  result.label = document.text(item.marker.folded);
  result.label += document.text(item.lead);
  for (const int inner : item.inner_series) {
    const Series& series = document.series()[static_cast<std::size_t>(inner)];
    result.counts.push_back(series.items.size());
    for (const int child : series.items) result.parts.push_back(item_part(document, child));
  }
  return result;
}

/// The span without line ends and spaces at its ends.
Span trimmed(const Document& document, Span span) {
  const auto blank = [&](Offset at) {
    return document.text()[at] == '\n' || document.text()[at] == ' ';
  };
  while (!span.empty() && blank(span.begin)) ++span.begin;
  while (!span.empty() && blank(span.end - 1)) --span.end;
  return span;
}

class PartsReader {
 public:
  explicit PartsReader(const Document& document) : document_(document) {}

  std::vector<OutlinePart> read() {
    for (const UnitKind kind : {UnitKind::Title, UnitKind::Byline, UnitKind::Salutation}) {
      for (const Unit& unit : document_.units(kind)) fixed_.push_back(unit);
    }
    for (const Unit& unit : document_.units(UnitKind::Series)) fixed_.push_back(unit);
    std::stable_sort(fixed_.begin(), fixed_.end(),
                     [](const Unit& a, const Unit& b) { return a.folded.begin < b.folded.begin; });
    for (const Unit& unit : fixed_) add(unit);
    add_prose(static_cast<Offset>(document_.text().size()));
    name_ends();
    return std::move(parts_);
  }

 private:
  void add(const Unit& unit) {
    // Inner series lie behind what their outermost one has already covered.
    if (unit.folded.begin < done_) return;
    add_prose(unit.folded.begin);
    if (unit.kind == UnitKind::Series) add_items(unit.folded);
    if (unit.kind == UnitKind::Title) {
      parts_.push_back(part(document_, OutlinePart::Kind::Title, unit.folded));
    }
    done_ = unit.folded.end;
  }

  void add_prose(Offset end) {
    const Span rest = trimmed(document_, {done_, std::max(done_, end)});
    if (!rest.empty()) parts_.push_back(part(document_, OutlinePart::Kind::Prose, rest));
  }

  void add_items(Span series) {
    while (next_series_ < document_.series().size()) {
      const Series& candidate = document_.series()[next_series_++];
      if (candidate.depth != 0 || candidate.folded != series) continue;
      for (const int item : candidate.items) parts_.push_back(item_part(document_, item));
      return;
    }
  }

  /// The text before the first and after the last numbered part has a name of its own.
  void name_ends() {
    const auto is_item = [](const OutlinePart& p) { return p.kind == OutlinePart::Kind::Item; };
    const auto first = std::find_if(parts_.begin(), parts_.end(), is_item);
    if (first == parts_.end()) return;
    const auto last = std::find_if(parts_.rbegin(), parts_.rend(), is_item).base();
    for (auto i = parts_.begin(); i != parts_.end(); ++i) {
      if (i->kind != OutlinePart::Kind::Prose) continue;
      if (i < first) i->kind = OutlinePart::Kind::Opening;
      if (i >= last) i->kind = OutlinePart::Kind::Ending;
    }
  }

  const Document& document_;
  std::vector<Unit> fixed_;
  std::vector<OutlinePart> parts_;
  Offset done_ = 0;
  std::size_t next_series_ = 0;
};

}  // namespace

std::vector<OutlinePart> outline_parts(const Document& document) {
  return PartsReader(document).read();
}

}  // namespace gaolint
