#pragma once

#include "kinds/calendar/day_set.h"
#include "rule/finding.h"
#include "syntax/document.h"
#include "text/span.h"

namespace gaolint {

/// A place in a draft that limits when it can have been written.
struct Evidence {
  DaySet days;
  int weight = 1;  // 0: too weak to say when, it can only speak against other evidence
  Span place;      // folded
  Wording note;
};

/// Whether a place is somebody else's words or a title, which tell nothing of the draft's own time.
inline bool is_quoted(const Document& document, Span place) {
  return document.within(UnitKind::Quotation, place) || document.within(UnitKind::BookTitle, place);
}

}  // namespace gaolint
