// check = "level-order" and "level-skip": 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3).
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "kinds/marker_text.h"
#include "kinds/sequence_checks.h"

namespace gaolint {
namespace {

/// The levels that the standard orders, and the two that stand below them by custom.
constexpr std::array<MarkerFamily, 6> kOrder{
    MarkerFamily::Han,         MarkerFamily::HanParen,        MarkerFamily::Arabic,
    MarkerFamily::ArabicParen, MarkerFamily::ArabicHalfParen, MarkerFamily::Circled,
};
constexpr std::size_t kStandardLevels = 4;

std::optional<std::size_t> rank(MarkerFamily family) {
  const auto at = std::find(kOrder.begin(), kOrder.end(), family);
  if (at == kOrder.end()) return std::nullopt;
  return static_cast<std::size_t>(at - kOrder.begin());
}

/// A series inside an item, both of ordered families.
struct Nesting {
  const Marker* outer;
  const Marker* inner;
  std::size_t outer_rank;
  std::size_t inner_rank;
};

std::vector<Nesting> nestings(const Document& document) {
  std::vector<Nesting> result;
  for (const Series& series : document.series()) {
    if (series.parent_item < 0) continue;
    const Marker& outer = document.items()[static_cast<std::size_t>(series.parent_item)].marker;
    const Marker& inner = document.items()[static_cast<std::size_t>(series.items.front())].marker;
    const auto outer_rank = rank(outer.family);
    const auto inner_rank = rank(inner.family);
    if (outer_rank && inner_rank) result.push_back({&outer, &inner, *outer_rank, *inner_rank});
  }
  return result;
}

Report report(const Document& document, const Nesting& nesting) {
  const auto shown = [&](const Marker& marker) {
    return std::string(shown_text(document, marker));
  };
  Report report;
  report.span = shown_marker(document, *nesting.inner);
  report.values.emplace_back("outer", shown(*nesting.outer));
  const std::size_t below = std::min(nesting.outer_rank + 1, kOrder.size() - 1);
  report.values.emplace_back("expected", std::string(family_example(kOrder[below])));
  report.related.push_back({shown_marker(document, *nesting.outer),
                            {"上一层是“" + shown(*nesting.outer) + "”",
                             "the level above is “" + shown(*nesting.outer) + "”"}});
  return report;
}

/// A higher level inside a lower one; once for each pair of levels, since the whole draft follows
/// it then.
class LevelOrderCheck : public Check {
 public:
  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    std::set<std::pair<std::size_t, std::size_t>> said;
    for (const Nesting& nesting : nestings(document)) {
      if (nesting.inner_rank >= nesting.outer_rank) continue;
      if (!said.emplace(nesting.outer_rank, nesting.inner_rank).second) continue;
      sink(report(document, nesting));
    }
  }
};

/// A level left out in one place that the draft uses in others: 一、（一）1. and once 一、1.
class LevelSkipCheck : public Check {
 public:
  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const std::vector<Nesting> all = nestings(document);
    std::array<int, kOrder.size()> with_next{}, without_next{};
    for (const Nesting& nesting : all) {
      if (nesting.inner_rank == nesting.outer_rank + 1) ++with_next[nesting.outer_rank];
      if (nesting.inner_rank > nesting.outer_rank + 1) ++without_next[nesting.outer_rank];
    }
    for (const Nesting& nesting : all) {
      const std::size_t outer = nesting.outer_rank;
      if (nesting.inner_rank <= outer + 1 || nesting.inner_rank >= kStandardLevels) continue;
      if (without_next[outer] == 1 && with_next[outer] >= kEnough) sink(report(document, nesting));
    }
  }

 private:
  /// Other places that must use the level, for this one to be a slip and not a scheme.
  static constexpr int kEnough = 2;
};

}  // namespace

std::unique_ptr<Check> build_level_order(const Fields&) {
  return std::make_unique<LevelOrderCheck>();
}

std::unique_ptr<Check> build_level_skip(const Fields&) {
  return std::make_unique<LevelSkipCheck>();
}

}  // namespace gaolint
