#include "engine/known_findings.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "engine/headings_above.h"
#include "rule/rule.h"
#include "text/digest.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// Of longer texts this is kept, and a digest of the whole.
constexpr int kLongest = 40;  // code points

std::string shortened(std::string_view text) {
  Offset end = 0;
  for (int i = 0; i < kLongest && end < text.size(); ++i) end += decode_at(text, end).length;
  if (end == text.size()) return std::string(text);
  Digest digest;
  digest.add(text);
  return std::string(text.substr(0, end)) + "…" + digest.text();
}

/// Describes the findings of one document. What many of them share is worked out once.
class Describer {
 public:
  explicit Describer(const Document& document) : document_(document) {}

  KnownFinding describe(const Finding& finding) {
    const Span span = document_.folded().to_folded(finding.span);
    const std::string_view marked =
        span.empty() ? document_.source().text(finding.span) : document_.text(span);
    return {finding.rule->id, headings(span.begin), shortened(marked), sentence_at(span.begin)};
  }

 private:
  std::vector<std::string> headings(Offset at) {
    std::vector<std::string> headings;
    for (const int number : headings_above(document_, at)) headings.push_back(heading(number));
    return headings;
  }

  const std::string& heading(int number) {
    const auto [known, fresh] = headings_.try_emplace(number);
    const Item& item = document_.items()[static_cast<std::size_t>(number)];
    if (fresh) known->second = shortened(document_.text(item.lead));
    return known->second;
  }

  const std::string& sentence_at(Offset at) {
    const std::vector<Unit>& sentences = document_.units(UnitKind::Sentence);
    const auto after =
        std::upper_bound(sentences.begin(), sentences.end(), at,
                         [](Offset place, const Unit& unit) { return place < unit.folded.begin; });
    const int number = static_cast<int>(after - sentences.begin()) - 1;
    const auto [known, fresh] = sentences_.try_emplace(number);
    if (fresh) {
      Digest digest;
      if (number >= 0) {
        digest.add(document_.text(sentences[static_cast<std::size_t>(number)].folded));
      }
      known->second = digest.text();
    }
    return known->second;
  }

  const Document& document_;
  std::unordered_map<int, std::string> headings_;   // by item
  std::unordered_map<int, std::string> sentences_;  // digests
};

using Key = std::string (*)(const KnownFinding& known);

std::string key_of(const KnownFinding& known, bool outline, bool sentence) {
  Digest digest;
  digest.add(known.rule);
  digest.add(known.text);
  if (sentence) digest.add(known.sentence);
  if (outline) {
    for (const std::string& heading : known.outline) digest.add(heading);
  }
  return digest.text();
}

constexpr Key kKeys[] = {
    [](const KnownFinding& known) { return key_of(known, true, true); },
    [](const KnownFinding& known) { return key_of(known, true, false); },
    [](const KnownFinding& known) { return key_of(known, false, true); },
};

/// Pairs what is known with what was found, as far as a key goes.
void pair_up(const std::vector<KnownFinding>& known, const std::vector<KnownFinding>& found,
             Key key, std::vector<bool>& gone, std::vector<bool>& matched) {
  std::unordered_map<std::string, std::deque<std::size_t>> waiting;
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (gone[i]) waiting[key(known[i])].push_back(i);
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (matched[i]) continue;
    const auto same = waiting.find(key(found[i]));
    if (same == waiting.end() || same->second.empty()) continue;
    gone[same->second.front()] = false;
    same->second.pop_front();
    matched[i] = true;
  }
}

}  // namespace

std::vector<KnownFinding> describe(const Document& document, const std::vector<Finding>& findings) {
  std::vector<KnownFinding> described;
  described.reserve(findings.size());
  Describer describer(document);
  for (const Finding& finding : findings) described.push_back(describer.describe(finding));
  return described;
}

std::size_t drop_known(const Document& document, const std::vector<KnownFinding>& known,
                       std::vector<Finding>& findings) {
  const std::vector<KnownFinding> found = describe(document, findings);
  std::vector<bool> gone(known.size(), true), matched(found.size(), false);
  for (const Key key : kKeys) pair_up(known, found, key, gone, matched);
  std::size_t number = 0;
  std::erase_if(findings, [&](const Finding&) { return matched[number++]; });
  return static_cast<std::size_t>(std::count(gone.begin(), gone.end(), true));
}

}  // namespace gaolint
