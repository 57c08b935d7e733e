#include "text/offset_map.h"

#include <algorithm>
#include <cassert>

namespace gaolint {

Offset OffsetMap::Run::unit_at(Offset derived) const {
  return derived < to ? 0 : std::min((derived - to) / to_unit, count);
}

void OffsetMap::add(Offset from, Offset from_unit, Offset to, Offset to_unit, Offset count,
                    bool exact) {
  assert(from_unit >= 1 && from_unit <= 255 && to_unit >= 1 && to_unit <= 255);
  if (count == 0) return;
  if (!runs_.empty()) {
    Run& last = runs_.back();
    assert(last.from_end() <= from && last.to_end() <= to);
    const bool adjacent = last.from_end() == from && last.to_end() == to;
    const bool alike =
        last.from_unit == from_unit && last.to_unit == to_unit && last.exact == exact;
    if (adjacent && alike) {
      last.count += count;
      return;
    }
  }
  runs_.push_back({from, to, count, static_cast<std::uint8_t>(from_unit),
                   static_cast<std::uint8_t>(to_unit), exact});
}

const OffsetMap::Run& OffsetMap::run_at(Offset derived) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), derived,
                       [](Offset offset, const Run& run) { return offset < run.to; });
  return after == runs_.begin() ? *after : *std::prev(after);
}

Span OffsetMap::to_original(Span derived) const {
  if (runs_.empty()) return {};
  const Run& first = run_at(derived.begin);
  const Offset begin = first.from + first.unit_at(derived.begin) * first.from_unit;
  if (derived.empty()) return {begin, begin};
  const Run& last = run_at(derived.end - 1);
  const Offset units = std::min(last.unit_at(derived.end - 1) + 1, last.count);
  return {begin, std::max(begin, last.from + units * last.from_unit)};
}

Offset OffsetMap::to_derived(Offset original) const {
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), original,
                       [](Offset offset, const Run& run) { return offset < run.from; });
  if (after == runs_.begin()) return runs_.empty() ? 0 : after->to;
  const Run& run = *std::prev(after);
  const Offset unit = (original - run.from) / run.from_unit;
  if (unit < run.count) return run.to + unit * run.to_unit;
  return after == runs_.end() ? run.to_end() : after->to;
}

Span OffsetMap::to_derived(Span original) const {
  const Offset begin = to_derived(original.begin);
  if (original.empty()) return {begin, begin};
  const auto after =
      std::upper_bound(runs_.begin(), runs_.end(), original.end - 1,
                       [](Offset offset, const Run& run) { return offset < run.from; });
  if (after == runs_.begin()) return {begin, begin};
  const Run& run = *std::prev(after);
  const Offset units = std::min((original.end - 1 - run.from) / run.from_unit + 1, run.count);
  return {begin, std::max(begin, run.to + units * run.to_unit)};
}

bool OffsetMap::exact(Span derived) const {
  if (runs_.empty()) return false;
  const Run& run = run_at(derived.begin);
  return run.exact && run.to <= derived.begin && derived.end <= run.to_end();
}

}  // namespace gaolint
