// What is wrong with the numbers of a run; see find_number_faults() in numbering.h.
#include <algorithm>
#include <optional>
#include <string_view>

#include "kinds/number_mentions.h"
#include "kinds/numbering.h"

namespace gaolint {
namespace {

/// How far back a number that is not at the beginning of a clause is looked for.
constexpr Offset kLookBack = 3000;  // bytes: about a page

class FaultFinder {
 public:
  FaultFinder(const Document& document, NumberMentions& mentions, const Numbering& numbering,
              std::size_t run)
      : document_(document), mentions_(mentions), run_(numbering.runs()[run]), run_index_(run) {}

  void find(std::vector<NumberFinding>& findings) {
    findings_ = &findings;
    std::uint32_t expected = 1;
    for (std::size_t i = 0; i < run_.items.size();) {
      const Step step = look_at(i, expected);
      if (step.fault) add(step, i, expected);
      expected = step.next;
      i += std::max<std::size_t>(step.width, 1);
    }
  }

 private:
  struct Step {
    std::optional<NumberFault> fault;
    std::uint32_t next;     // the number to expect after it
    std::size_t width = 0;  // see NumberFinding
  };

  Step look_at(std::size_t i, std::uint32_t expected) {
    const std::uint32_t here = ordinal(i);
    if (here == expected) return {std::nullopt, expected + 1};
    if (here + 1 == expected && is_amendment(i)) return {std::nullopt, expected};
    if (i == 0 || begins_series(i)) {
      if (is_said_before(i, here - 1)) return {std::nullopt, here + 1};
      if (i == 0) return {NumberFault::Start, here + 1};
    }
    const std::uint32_t next = ordinal(i + 1);
    const std::uint32_t after_next = ordinal(i + 2);
    // 一 三 二 四: two that changed places.
    if (next == expected && here == expected + 1 && (after_next == 0 || after_next == here + 1)) {
      return {NumberFault::Order, here + 1, 2};
    }
    if (here + 1 == expected) {
      if (next == expected + 1) return {NumberFault::Duplicate, expected + 1, 1};
      return {NumberFault::Duplicate, expected};
    }
    // The number after it is right, so this one alone is wrong.
    if (next == expected + 1) return {NumberFault::Order, expected + 1, 1};
    if (next == expected) return {NumberFault::Order, expected};
    if (here > expected) {
      if (is_said_before(i, expected)) return {std::nullopt, here + 1};
      return {NumberFault::Gap, here + 1};
    }
    if (here == 1) return {NumberFault::Restart, 2};
    return {NumberFault::Order, here + 1};
  }

  /// 第十二条之一 is an article of its own.
  bool is_amendment(std::size_t i) const {
    return item(i).marker.family == MarkerFamily::Article &&
           document_.text(item(i).marker.folded).find("之") != std::string_view::npos;
  }

  /// Of clauses: whether the item is the first of its series, which may have lost its true first
  /// one to the middle of a sentence.
  bool begins_series(std::size_t i) const {
    const Series& series = document_.series()[static_cast<std::size_t>(item(i).series)];
    return ordinal(i) > 1 && !numbers_headings(item(i).marker.family) &&
           series.items.front() == run_.items[i];
  }

  /// Whether a number stands in the text between the item before and this one.
  bool is_said_before(std::size_t i, std::uint32_t number) {
    const Offset end = item(i).marker.folded.begin;
    Offset begin = end - std::min(end, kLookBack);
    if (i > 0) begin = std::max(begin, item(i - 1).marker.folded.end);
    return mentions_.says({begin, end}, item(i).marker, number);
  }

  void add(const Step& step, std::size_t i, std::uint32_t expected) {
    const int previous = i == 0 ? -1 : run_.items[i - 1];
    findings_->push_back(
        {*step.fault, run_.items[i], previous, expected, run_index_, i, step.width});
  }

  const Item& item(std::size_t i) const {
    return document_.items()[static_cast<std::size_t>(run_.items[i])];
  }
  std::uint32_t ordinal(std::size_t i) const {
    return i < run_.items.size() ? item(i).marker.ordinal : 0;
  }

  const Document& document_;
  NumberMentions& mentions_;
  const NumberingRun& run_;
  std::size_t run_index_;
  std::vector<NumberFinding>* findings_ = nullptr;
};

}  // namespace

std::vector<NumberFinding> find_number_faults(const Document& document,
                                              const Numbering& numbering) {
  std::vector<NumberFinding> findings;
  NumberMentions mentions(document);
  for (std::size_t run = 0; run < numbering.runs().size(); ++run) {
    FaultFinder(document, mentions, numbering, run).find(findings);
  }
  std::sort(findings.begin(), findings.end(),
            [](const NumberFinding& a, const NumberFinding& b) { return a.item < b.item; });
  join_strays(document, numbering, findings);
  return findings;
}

}  // namespace gaolint
