#include "engine/session.h"

#include <algorithm>
#include <utility>

#include "engine/findings.h"

namespace gaolint {
namespace {

/// What a mark is: a UnitKind, or from here on a family of markers.
constexpr int kMarkers = 100;

/// Moves every place of a finding by so many bytes; where it goes back they wrap around and come
/// out right.
void move_by(Finding& finding, Offset distance) {
  const auto move = [distance](Span& span) {
    span.begin += distance;
    span.end += distance;
  };
  move(finding.span);
  for (Note& note : finding.notes) move(note.span);
  for (Fix& fix : finding.fixes) {
    for (Edit& edit : fix.edits) move(edit.span);
  }
}

Hit moved(Hit hit, Offset distance) {
  hit.span.begin += distance;
  hit.span.end += distance;
  return hit;
}

}  // namespace

std::vector<Session::Paragraph> Session::paragraphs_of(const Document& document) {
  const auto& places = document.folded().paragraphs();
  std::vector<Paragraph> paragraphs(places.size());
  for (std::size_t p = 0; p < places.size(); ++p) {
    paragraphs[p].source = document.source().text(document.layout().paragraphs[p]);
    paragraphs[p].folded = document.text(places[p]);
  }
  const auto mark = [&](int what, Span span) {
    for (auto p = static_cast<std::size_t>(document.paragraph_at(span.begin));
         p < places.size() && places[p].begin < span.end; ++p) {
      const Span place = places[p];
      paragraphs[p].marks.push_back({what, std::max(span.begin, place.begin) - place.begin,
                                     std::min(span.end, place.end) - place.begin});
    }
  };
  for (const Unit& unit : document.units()) mark(static_cast<int>(unit.kind), unit.folded);
  for (const Item& item : document.items()) {
    mark(kMarkers + static_cast<int>(item.marker.family), item.marker.folded);
  }
  return paragraphs;
}

void Session::reuse(const Document& document, std::size_t paragraph, const Known& known,
                    Engine::DocumentHits& for_document, Findings& findings) const {
  const Offset source = document.layout().paragraphs[paragraph].begin;
  for (Finding finding : known.findings) {
    move_by(finding, source);
    findings.add(std::move(finding));
  }
  const Offset folded = document.folded().paragraphs()[paragraph].begin;
  for (const auto& [rule, hit] : known.hits) for_document[rule].push_back(moved(hit, folded));
}

Session::Known Session::check(const Document& document, std::size_t paragraph,
                              Engine::DocumentHits& for_document, Findings& findings) const {
  std::vector<std::size_t> before;
  for (const auto& hits : for_document) before.push_back(hits.size());
  const std::size_t first = findings.all().size();
  engine_.check_paragraphs(document, paragraph, paragraph + 1, for_document, findings);

  Known known;
  known.findings.assign(findings.all().begin() + static_cast<std::ptrdiff_t>(first),
                        findings.all().end());
  const Offset source = document.layout().paragraphs[paragraph].begin;
  for (Finding& finding : known.findings) move_by(finding, Offset{0} - source);
  const Offset folded = document.folded().paragraphs()[paragraph].begin;
  for (std::size_t rule = 0; rule < for_document.size(); ++rule) {
    for (std::size_t i = before[rule]; i < for_document[rule].size(); ++i) {
      known.hits.emplace_back(rule, moved(for_document[rule][i], Offset{0} - folded));
    }
  }
  return known;
}

std::vector<Finding> Session::lint(const Document& document) {
  std::vector<Paragraph> now = paragraphs_of(document);
  const std::size_t most = std::min(now.size(), paragraphs_.size());
  std::size_t head = 0, tail = 0;
  while (head < most && now[head] == paragraphs_[head]) ++head;
  while (tail < most - head && now[now.size() - 1 - tail] ==
                                   *(paragraphs_.rbegin() + static_cast<std::ptrdiff_t>(tail))) {
    ++tail;
  }
  Findings findings(document, engine_.settings_);
  Engine::DocumentHits for_document(engine_.rules().size());
  std::vector<Known> known(now.size());
  for (std::size_t p = 0; p < now.size(); ++p) {
    const bool kept = p < head || p >= now.size() - tail;
    if (kept) {
      known[p] = std::move(known_[p < head ? p : p + known_.size() - now.size()]);
      reuse(document, p, known[p], for_document, findings);
    } else {
      known[p] = check(document, p, for_document, findings);
    }
  }
  engine_.check_document(document, for_document, findings);
  paragraphs_ = std::move(now);
  known_ = std::move(known);
  return engine_.finish(document, std::move(findings)).findings;
}

}  // namespace gaolint
