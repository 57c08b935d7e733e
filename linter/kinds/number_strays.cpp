// 一、 （二） 三、: see join_strays() in numbering.h.
#include <algorithm>
#include <optional>

#include "kinds/numbering.h"

namespace gaolint {
namespace {

/// How many items back the number that a run lacks is looked for in another form.
constexpr int kReach = 200;

class StrayFinder {
 public:
  StrayFinder(const Document& document, const Numbering& numbering,
              std::vector<NumberFinding>& findings)
      : document_(document), numbering_(numbering), findings_(findings) {
    for (const NumberFinding& finding : findings) faulty_.push_back(finding.item);
  }

  void join() {
    std::vector<bool> dropped(findings_.size(), false);
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      const auto stray = dropped[i] ? std::nullopt : find_stray(findings_[i]);
      if (!stray) continue;
      // The stray's own fault, if it has one, is this same one.
      for (const int item : {stray->item, stray->odd}) {
        if (const auto own = fault_of(item)) dropped[*own] = true;
      }
      findings_[i].fault = NumberFault::Family;
      findings_[i].item = stray->item;
      findings_[i].displaced = stray->odd;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < findings_.size(); ++i) {
      if (!dropped[i]) findings_[kept++] = findings_[i];
    }
    findings_.resize(kept);
    std::sort(findings_.begin(), findings_.end(),
              [](const NumberFinding& a, const NumberFinding& b) { return a.item < b.item; });
  }

 private:
  const Item& item(int index) const { return document_.items()[static_cast<std::size_t>(index)]; }

  /// Whether just one number is missing before the finding's item.
  bool lacks_one(const NumberFinding& finding) const {
    return (finding.fault == NumberFault::Gap || finding.fault == NumberFault::Start) &&
           item(finding.item).marker.ordinal == finding.expected + 1;
  }

  struct Stray {
    int item;
    int odd;  // the item that is out of place for it: itself, or 一、 before a stray 一、
  };

  std::optional<Stray> find_stray(const NumberFinding& finding) const {
    if (!lacks_one(finding)) return std::nullopt;
    const MarkerFamily family = item(finding.item).marker.family;
    const int begin = std::max({finding.previous + 1, finding.item - kReach, 0});
    int nearest = -1;
    int odd = -1;
    for (int i = finding.item - 1; i >= begin; --i) {
      const Marker& marker = item(i).marker;
      if (marker.family == family && finding.previous < 0) break;
      if (marker.family == family || marker.ordinal != finding.expected) continue;
      if (numbers_headings(marker.family) != numbers_headings(family)) continue;
      if (nearest >= 0 && item(nearest).marker.family != marker.family) continue;
      if (nearest < 0) nearest = i;
      // One that stands alone says more than one that is only wrong where it is.
      if (odd < 0 && fault_of(i)) odd = i;
      if (stands_alone(i)) {
        odd = i;
        break;
      }
    }
    if (odd < 0) return std::nullopt;
    return Stray{goes_on_after(nearest, finding.item) ? nearest : odd, odd};
  }

  /// Whether the count that the item is in goes on beyond another item: then it is the level above,
  /// and the item does not belong to it.
  bool goes_on_after(int index, int other) const {
    const int run = numbering_.run_of(index);
    return run >= 0 && numbering_.runs()[static_cast<std::size_t>(run)].items.back() > other;
  }

  bool stands_alone(int index) const {
    const int run = numbering_.run_of(index);
    return run >= 0 && numbering_.runs()[static_cast<std::size_t>(run)].items.size() == 1;
  }

  /// Index of the finding that is about this item.
  std::optional<std::size_t> fault_of(int index) const {
    const auto at = std::lower_bound(faulty_.begin(), faulty_.end(), index);
    if (at == faulty_.end() || *at != index) return std::nullopt;
    return static_cast<std::size_t>(at - faulty_.begin());
  }

  const Document& document_;
  const Numbering& numbering_;
  std::vector<NumberFinding>& findings_;
  std::vector<int> faulty_;  // the item of each finding, as they were at first
};

}  // namespace

void join_strays(const Document& document, const Numbering& numbering,
                 std::vector<NumberFinding>& findings) {
  StrayFinder(document, numbering, findings).join();
}

}  // namespace gaolint
