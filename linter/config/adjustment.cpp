#include "config/adjustment.h"

#include <algorithm>
#include <utility>

#include "config/config_rules.h"
#include "engine/selection.h"
#include "text/source.h"

namespace gaolint {
namespace {

/// A text as documents are seen: without differences of width.
std::string folded(const std::string& text) {
  const Source source = Source::from_bytes({}, text, Encoding::Utf8);
  return std::string(Document(source).text());
}

bool names(const AllowedTexts& allowed, const Rule& rule) {
  return std::any_of(allowed.rules.begin(), allowed.rules.end(), [&](const PlacedText& pattern) {
    return naming(pattern.text, rule) != Naming::Not;
  });
}

/// Where own words stand in a document.
class WordPlaces {
 public:
  WordPlaces(const LiteralIndex& words, const Document& document) : document_(document) {
    const std::string_view text = document.text();
    words.scan(text, {0, static_cast<Offset>(text.size())}, hits_);
    Offset end = 0;
    for (LiteralIndex::Hit& hit : hits_) {
      end = std::max(end, hit.span.end);
      ends_.push_back(end);
    }
  }

  /// Whether the finding lies within an occurrence of a word.
  bool cover(const Finding& finding) const {
    const Span span = document_.folded().to_folded(finding.span);
    const auto after = std::upper_bound(
        hits_.begin(), hits_.end(), span.begin,
        [](Offset at, const LiteralIndex::Hit& hit) { return at < hit.span.begin; });
    if (after == hits_.begin()) return false;
    const Offset end = ends_[static_cast<std::size_t>(after - hits_.begin()) - 1];
    // A place between two characters is within a word only where both are.
    return span.begin == span.end ? span.end < end : span.end <= end;
  }

 private:
  const Document& document_;
  std::vector<LiteralIndex::Hit> hits_;
  std::vector<Offset> ends_;  // of a hit and all before it, the last end
};

}  // namespace

Adjustment::Adjustment(const Effective& effective, const std::vector<const Rule*>& rules) {
  for (const PlacedText& word : effective.words) {
    const std::string literal = folded(word.text);
    if (!literal.empty()) words_.add(literal);
  }
  words_.build();
  for (const Rule* rule : rules) {
    const SeverityChoice* choice = severity_of(effective, *rule);
    if (choice != nullptr && choice->level) severity_.emplace(rule, *choice->level);
  }
  for (const AllowedTexts* allowed : effective.allow) {
    for (const Rule* rule : rules) {
      if (!names(*allowed, *rule)) continue;
      for (const PlacedText& text : allowed->texts) {
        allowed_[rule].emplace(folded(text.text), allowed);
      }
    }
  }
}

bool Adjustment::empty() const {
  return words_.size() == 0 && severity_.empty() && allowed_.empty();
}

const AllowedTexts* Adjustment::allowance_of(const Document& document,
                                             const Finding& finding) const {
  const auto of_rule = allowed_.find(finding.rule);
  if (of_rule == allowed_.end()) return nullptr;
  const Span span = document.folded().to_folded(finding.span);
  const auto found = of_rule->second.find(std::string(document.text(span)));
  return found == of_rule->second.end() ? nullptr : found->second;
}

void Adjustment::apply(const Document& document, Examination& found) const {
  std::vector<Finding>& findings = found.findings;
  if (findings.empty()) return;
  std::erase_if(findings, [&](const Finding& each) {
    const AllowedTexts* allowance = allowance_of(document, each);
    if (allowance == nullptr) return false;
    found.set_aside.push_back(
        {each, SetAside::By::Allowance, allowance->place, allowance->reason, {}});
    return true;
  });
  if (words_.size() > 0) {
    const WordPlaces places(words_, document);
    std::erase_if(findings, [&](const Finding& each) { return places.cover(each); });
  }
  for (Finding& finding : findings) {
    const auto weight = severity_.find(finding.rule);
    if (weight != severity_.end()) finding.severity = weight->second;
  }
}

}  // namespace gaolint
