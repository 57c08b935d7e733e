#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kinds/calendar/date_mention.h"
#include "kinds/calendar/document_date.h"
#include "kinds/calendar/evidence.h"
#include "match/pattern.h"
#include "rule/fields.h"

namespace gaolint {

/// What the dates in a draft say of its time: it was written after the latest one that it tells as
/// past, and before the earliest one that it tells as to come. Immutable.
class DateSigns {
 public:
  static DateSigns read(const Fields& fields);

  /// Appends at most one piece of evidence of each sort.
  void add_evidence(const Document& document, const DocumentPart& part,
                    std::vector<Evidence>& evidence) const;

 private:
  enum class Tense { Unknown, Past, Future };
  /// A date of a year that may be the draft's own.
  struct ToldDate {
    Span place;
    int day = 0;         // of the year
    bool exact = false;  // more than a month
    Tense tense = Tense::Unknown;
    std::optional<int> year;  // none: no year is said, or 今年
  };
  std::vector<ToldDate> told_dates(const Document& document, const DocumentPart& part,
                                   std::optional<int>& latest_year) const;
  Tense tense(std::string_view text, Span sentence, Span date) const;

  std::optional<Pattern> past_before_;  // right before the date: 截至
  std::optional<Pattern> past_after_;   // soon after it: 召开
  std::optional<Pattern> future_before_;
  std::optional<Pattern> future_after_;
  std::optional<Pattern> other_;  // dates in a sentence with this are of no use (每年, 往年)
  int horizon_ = 240;             // days that a plan looks ahead
  int weight_ = 1;
  Wording past_note_;
  Wording future_note_;
};

}  // namespace gaolint
