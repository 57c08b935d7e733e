#pragma once

#include <cstdint>

namespace gaolint {

/// A byte offset into UTF-8 text. Texts are limited to 4 GiB - 1 bytes.
using Offset = std::uint32_t;

/// A half-open byte range on code-point boundaries.
struct Span {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Offset at) const { return begin <= at && at < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend constexpr bool operator==(Span, Span) = default;
  friend constexpr auto operator<=>(Span, Span) = default;
};

}  // namespace gaolint
