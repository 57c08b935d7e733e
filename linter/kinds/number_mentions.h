#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// Finds outline numbers that are in the text but not in the outline, because no clause begins with
/// them: 首要的一是…. A series whose number is said there has no gap.
///
/// Looks at a bounded amount of text for one document; beyond it every number counts as said, so
/// that a text made of faults costs no more than linear time and is answered with fewer findings.
class NumberMentions {
 public:
  explicit NumberMentions(const Document& document) : document_(document) {}

  /// Whether the folded span says the number in the way of `marker`: （二） for a bracketed one;
  /// 二是, 二要, 第二个, 其二, 其次 for a clause. Chapters and articles are never said elsewhere,
  /// only referred to.
  bool says(Span span, const Marker& marker, std::uint32_t ordinal);

 private:
  bool finds(Span span, const std::string& form) const;
  bool is_marker(Offset at) const;

  const Document& document_;
  std::size_t budget_ = std::size_t{64} << 20;  // bytes times forms
};

}  // namespace gaolint
