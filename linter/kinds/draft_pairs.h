#pragma once

#include <optional>
#include <vector>

#include "rule/check.h"
#include "syntax/document.h"

namespace gaolint {

/// A sentence or heading of the draft and the one of the old draft that it was made from; folded
/// spans.
struct CarriedSentence {
  Span old;
  Span now;
};

/// What a draft has of the one that it was made from, in the order of the old one.
struct DraftPairs {
  std::vector<CarriedSentence> same;  // to the letter
  std::vector<CarriedSentence> edited;
};

DraftPairs pair_drafts(const Document& old, const Document& now);

/// The year that a draft is of: of its date, else the one that its title says.
std::optional<int> year_of(const Document& document, const Settings& settings);

/// By how many years a draft is later than the one it was made from: as their own years have it,
/// else as those that were replaced have it. 0 where nobody knows.
int years_later(const Document& old, const Document& now, const Settings& settings,
                const DraftPairs& pairs);

}  // namespace gaolint
