#include "kinds/numbering.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace gaolint {
namespace {

constexpr std::size_t kFamilyCount = static_cast<std::size_t>(MarkerFamily::Aspect) + 1;

std::size_t index_of(MarkerFamily family) { return static_cast<std::size_t>(family); }

/// 附件 and the like at the beginning of a line head a text with numbers of its own.
bool heads_attachment(std::string_view paragraph) {
  constexpr std::array<std::string_view, 5> kHeads{"附件", "附录", "附表", "附：", "附注"};
  return std::any_of(kHeads.begin(), kHeads.end(),
                     [&](std::string_view head) { return paragraph.starts_with(head); });
}

}  // namespace

Numbering::Numbering(const Document& document)
    : document_(document),
      counts_on_(kFamilyCount, false),
      run_of_item_(document.items().size(), -1) {
  find_sections();
  collect_groups();
  find_families_that_count_on();
  build_runs();
}

void Numbering::find_sections() {
  for (const Unit& title : document_.units(UnitKind::Title)) {
    section_begins_.push_back(title.folded.begin);
  }
  for (const Span paragraph : document_.folded().paragraphs()) {
    if (heads_attachment(document_.text(paragraph))) section_begins_.push_back(paragraph.begin);
  }
  std::sort(section_begins_.begin(), section_begins_.end());
}

std::size_t Numbering::section_of(Offset folded) const {
  return static_cast<std::size_t>(
      std::upper_bound(section_begins_.begin(), section_begins_.end(), folded) -
      section_begins_.begin());
}

std::uint32_t Numbering::ordinal(int item) const {
  return document_.items()[static_cast<std::size_t>(item)].marker.ordinal;
}

MarkerFamily Numbering::family(int item) const {
  return document_.items()[static_cast<std::size_t>(item)].marker.family;
}

void Numbering::collect_groups() {
  std::map<std::pair<int, MarkerFamily>, int> last_sister;
  for (const Series& series : document_.series()) {
    Group group{{}, series.parent_item, -1};
    for (const int item : series.items) {
      if (ordinal(item) != 0 && ordinal(item) != kLastOrdinal) group.items.push_back(item);
    }
    if (group.items.empty()) continue;
    const int index = static_cast<int>(groups_.size());
    const auto [sister, is_first] =
        last_sister.try_emplace({series.parent_item, family(group.items.front())}, index);
    if (!is_first) {
      groups_[static_cast<std::size_t>(sister->second)].next_sister = index;
      sister->second = index;
    }
    groups_.push_back(std::move(group));
  }
}

void Numbering::find_families_that_count_on() {
  std::array<int, kFamilyCount> last_item, on{}, again{};
  last_item.fill(-1);
  for (const Group& group : groups_) {
    const std::size_t f = index_of(family(group.items.front()));
    if (last_item[f] >= 0) {
      if (ordinal(group.items.front()) == 1) ++again[f];
      if (ordinal(group.items.front()) == ordinal(last_item[f]) + 1) ++on[f];
    }
    last_item[f] = group.items.back();
  }
  for (std::size_t f = 0; f < kFamilyCount; ++f) counts_on_[f] = on[f] > again[f];
}

void Numbering::build_runs() {
  // The run of each family that a series may continue.
  std::array<int, kFamilyCount> last_run;
  last_run.fill(-1);
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    const std::vector<int>& items = groups_[i].items;
    int& last = last_run[index_of(family(items.front()))];
    if (last < 0 || !continues(runs_[static_cast<std::size_t>(last)], i)) {
      last = static_cast<int>(runs_.size());
      runs_.emplace_back();
    }
    std::vector<int>& run = runs_[static_cast<std::size_t>(last)].items;
    run.insert(run.end(), items.begin(), items.end());
    for (const int item : items) run_of_item_[static_cast<std::size_t>(item)] = last;
  }
}

bool Numbering::continues(const NumberingRun& run, std::size_t group) const {
  const Item& before = document_.items()[static_cast<std::size_t>(run.items.back())];
  const Item& first = document_.items()[static_cast<std::size_t>(groups_[group].items.front())];
  const std::uint32_t last = before.marker.ordinal;
  const std::uint32_t next = first.marker.ordinal;
  if (next == last + 1) return true;
  if (section_of(before.folded.begin) != section_of(first.folded.begin)) return false;
  if (counts_on(first.marker.family)) return true;
  // An address (各位代表！) ends all series, so a slip may stand at the beginning of one: 一 二 /
  // 二 三.
  if (next > 1 && (next == last || next == last + 2)) return true;
  const int parent = document_.series()[static_cast<std::size_t>(before.series)].parent_item;
  if (parent != groups_[group].parent_item) return false;
  // A sister series that begins at 1 is a new count, unless its 1 is a slip or the other 1 stands
  // alone.
  const bool one_twice = run.items.size() == 1 && last == 1 && groups_[group].items.size() > 1;
  return next > 1 || one_twice || is_slip_of_one(group, last);
}

/// 一 二 一 四 or 一 二 一 三: after a second 一 the old count goes on.
bool Numbering::is_slip_of_one(std::size_t group, std::uint32_t last) const {
  const Group& here = groups_[group];
  int after = -1;
  if (here.items.size() > 1) {
    after = here.items[1];
  } else if (here.next_sister >= 0) {
    after = groups_[static_cast<std::size_t>(here.next_sister)].items.front();
  }
  if (after < 0) return false;
  // Of clauses, 一是 二是 and later 一是 三是 are two series, the second with a gap.
  const bool may_be_added = last > 1 && numbers_headings(family(after));
  return ordinal(after) == last + 2 || (may_be_added && ordinal(after) == last + 1);
}

}  // namespace gaolint
