#include "engine/engine.h"

#include <algorithm>
#include <utility>

#include "engine/findings.h"
#include "engine/same_change.h"
#include "engine/suppressions.h"

namespace gaolint {

Engine::Engine(std::vector<const Rule*> rules, Settings settings, Adjust adjust,
               AcceptedIn accepted)
    : rules_(std::move(rules)),
      settings_(std::move(settings)),
      adjust_(std::move(adjust)),
      accepted_(std::move(accepted)),
      whole_document_(rules_.size()) {
  for (int i = 0; i < static_cast<int>(rules_.size()); ++i) {
    const Trigger trigger = rules_[static_cast<std::size_t>(i)]->check->trigger();
    whole_document_[static_cast<std::size_t>(i)] = trigger.whole_document;
    if (trigger.always) everywhere_.push_back({i, -1, -1});
    if (trigger.where_folded) where_folded_.push_back({i, -1, -1});
    for (int literal = 0; literal < static_cast<int>(trigger.literals.size()); ++literal) {
      listen(trigger.literals[static_cast<std::size_t>(literal)], {i, literal, -1});
    }
    for (int pattern = 0; pattern < static_cast<int>(trigger.patterns.size()); ++pattern) {
      listen_to(*trigger.patterns[static_cast<std::size_t>(pattern)], {i, -1, pattern});
    }
  }
  index_.build();
}

void Engine::listen(std::string_view literal, Listener listener) {
  const auto number = static_cast<std::size_t>(index_.add(literal));
  if (number >= listeners_.size()) listeners_.resize(number + 1);
  listeners_[number].push_back(listener);
}

void Engine::listen_to(const Pattern& pattern, Listener listener) {
  if (pattern.anchors().empty()) everywhere_.push_back(listener);
  for (const std::string& anchor : pattern.anchors()) listen(anchor, listener);
}

void Engine::wake(const Document& document, std::size_t paragraph,
                  std::span<const LiteralIndex::Hit> found, Awake& awake,
                  DocumentHits& for_document) const {
  const auto wake_all = [&](const std::vector<Listener>& listeners, Span span) {
    for (const Listener& listener : listeners) {
      const auto number = static_cast<std::size_t>(listener.rule);
      auto& hits = whole_document_[number] ? for_document[number] : awake.hits[number];
      if (hits.empty() && !whole_document_[number]) awake.rules.push_back(number);
      hits.push_back({listener.literal, listener.pattern, span});
    }
  };
  const Span folded = document.folded().paragraphs()[paragraph];
  wake_all(everywhere_, folded);
  const Span source = document.layout().paragraphs[paragraph];
  if (!where_folded_.empty() && document.text(folded) != document.source().prose(source)) {
    wake_all(where_folded_, folded);
  }
  for (const LiteralIndex::Hit& hit : found) {
    wake_all(listeners_[static_cast<std::size_t>(hit.literal)], hit.span);
  }
  std::sort(awake.rules.begin(), awake.rules.end());
}

void Engine::check_paragraphs(const Document& document, std::size_t first, std::size_t last,
                              DocumentHits& for_document, Findings& findings) const {
  if (first >= last) return;
  const std::vector<Span>& paragraphs = document.folded().paragraphs();
  // All at once, because the tables of the index leave the cache while rules run.
  std::vector<LiteralIndex::Hit> found;
  index_.scan(document.text(), {paragraphs[first].begin, paragraphs[last - 1].end}, found);
  Awake awake{DocumentHits(rules_.size()), {}};
  auto next = found.begin();
  for (std::size_t p = first; p < last; ++p) {
    const auto begin = next;
    while (next != found.end() && next->span.begin < paragraphs[p].end) ++next;
    wake(document, p, {begin, next}, awake, for_document);
    for (const std::size_t number : awake.rules) {
      const Rule& rule = *rules_[number];
      std::vector<Hit>& hits = awake.hits[number];
      rule.check->on_paragraph(document, static_cast<int>(p), hits, findings.sink(rule));
      hits.clear();
    }
    awake.rules.clear();
  }
}

void Engine::check_document(const Document& document, const DocumentHits& for_document,
                            Findings& findings) const {
  const Settings& settings = findings.settings();
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    const Sink sink = findings.sink(*rules_[i]);
    const Check& check = *rules_[i]->check;
    if (whole_document_[i]) check.on_document_hits(document, settings, for_document[i], sink);
    check.on_document(document, settings, sink);
  }
}

std::vector<Finding> Engine::lint(const Document& document) const {
  return examine(document, settings_).findings;
}

Examination Engine::examine(const Document& document, const Settings& settings) const {
  Findings findings(document, settings);
  DocumentHits for_document(rules_.size());
  check_paragraphs(document, 0, document.paragraph_count(), for_document, findings);
  check_document(document, for_document, findings);
  return finish(document, std::move(findings));
}

Examination Engine::finish(const Document& document, Findings&& findings) const {
  const Settings settings = findings.settings();
  Examination found{std::move(findings).take(), {}};
  drop_same_changes(document.source(), found.findings);
  const auto accepted = accepted_ ? accepted_(document.source().name()) : nullptr;
  const auto remarks = drop_suppressed(document, accepted ? *accepted : std::vector<Acceptance>(),
                                       settings.today ? settings.today : settings.date, found);
  if (!remarks.empty()) remark(document, remarks, settings, found.findings);
  if (adjust_) adjust_(document, found);
  return found;
}

void Engine::remark(const Document& document, const std::vector<SuppressionRemark>& remarks,
                    const Settings& settings, std::vector<Finding>& findings) const {
  Findings about(document, settings);
  for (const Rule* rule : rules_) {
    const auto fault = rule->check->suppression_fault();
    if (!fault) continue;
    const Sink sink = about.sink(*rule);
    for (const SuppressionRemark& remark : remarks) {
      if (remark.fault == *fault) sink(report_of(remark));
    }
  }
  const auto middle = static_cast<std::ptrdiff_t>(findings.size());
  for (Finding& finding : std::move(about).take()) findings.push_back(std::move(finding));
  std::inplace_merge(findings.begin(), findings.begin() + middle, findings.end(), stands_before);
}

}  // namespace gaolint
