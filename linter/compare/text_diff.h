#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// A stretch of two texts that is the same in both, or what stands in its place. Between two that
/// are the same there is one that is not.
struct DiffPiece {
  bool same = false;
  Span old;
  Span now;
};

/// How the old text became the new one, in few pieces that a reader can follow: what is the same
/// for a character only counts as changed. Texts with nothing much in common, or so long that
/// comparing them would take long, are one edit.
std::vector<DiffPiece> text_diff(std::string_view old, std::string_view now);

}  // namespace gaolint
