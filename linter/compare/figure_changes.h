#pragma once

#include <vector>

#include "compare/draft_difference.h"

namespace gaolint {

/// A sentence and what it became; folded spans.
struct SentencePair {
  Span old;
  Span now;
};

/// The quantities that have another value now: in sentences that became others, those of one
/// subject and measure, or at the same place; elsewhere those with a subject that each draft has
/// once. In the order of the new draft.
std::vector<FigureChange> compare_figures(const Document& old, const Document& now,
                                          const std::vector<SentencePair>& sentences,
                                          const FigureReader& reader);

}  // namespace gaolint
