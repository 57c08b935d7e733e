#pragma once

#include <cstdint>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// Maps offsets of one text to offsets of the text it was made from, as a list of runs. In a run
/// every unit of `to_unit` bytes of the derived text came from `from_unit` bytes of the original
/// (a Han run of a GB18030 file: 3 from 2), so the map costs a few bytes a run, not a few a
/// character. Bytes of the original between two runs were dropped. Immutable once built; lookups
/// are O(log runs).
class OffsetMap {
 public:
  /// Appends a run: `count` units of 1 to 255 bytes. Runs come in order; adjacent runs of equal
  /// units are merged.
  void add(Offset from, Offset from_unit, Offset to, Offset to_unit, Offset count, bool exact);

  /// The original bytes of a span of the derived text: from where its first unit began to where its
  /// last unit ended. An empty span maps to an empty span.
  Span to_original(Span derived) const;
  /// The offset in the derived text of the unit at, or the first one after, this original offset.
  Offset to_derived(Offset original) const;
  /// The units of the derived text that came from a span of the original; what was dropped at
  /// either end of it adds nothing.
  Span to_derived(Span original) const;
  /// Whether the span is one unbroken exact run: the same bytes in both texts, nothing dropped
  /// inside.
  bool exact(Span derived) const;

  bool empty() const { return runs_.empty(); }

 private:
  struct Run {
    Offset from, to;  // where it begins in the original and in the derived text
    Offset count;     // number of units
    std::uint8_t from_unit, to_unit;
    bool exact;

    Offset from_end() const { return from + count * from_unit; }
    Offset to_end() const { return to + count * to_unit; }
    Offset unit_at(Offset derived) const;
  };
  /// The run at or before a derived offset, the first run for what is before all; runs_ is not
  /// empty.
  const Run& run_at(Offset derived) const;
  std::vector<Run> runs_;
};

}  // namespace gaolint
