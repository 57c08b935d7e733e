#pragma once

#include <optional>
#include <span>
#include <vector>

#include "kinds/calendar/date_signs.h"
#include "kinds/calendar/day_set.h"
#include "kinds/calendar/document_date.h"
#include "kinds/calendar/evidence.h"
#include "match/pattern.h"
#include "rule/check.h"
#include "rule/fields.h"
#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// What a draft without a date says of its own time, by signs that a data file lists. Immutable.
class Clock {
 public:
  /// Reads the file that the key `clock` names. Null after an error that it said.
  static std::optional<Clock> read(const Fields& fields);

  /// The expressions of the signs; `evidence` needs to know where one may match.
  std::vector<const Pattern*> patterns() const;

  /// One piece of evidence for each sign that is there, in no particular order. `hits`: of the
  /// patterns in this part, in order; others are passed over. Signs inside reported speech and
  /// titles do not count.
  std::vector<Evidence> evidence(const Document& document, const DocumentPart& part,
                                 std::span<const Hit> hits) const;

  /// The weight of evidence from which it counts: independent signs, not one alone.
  int enough() const { return enough_; }
  const Wording& date_note() const { return date_note_; }
  const Wording& statement_note() const { return statement_note_; }

 private:
  /// A phrase that is written at some times of the year only.
  struct Signal {
    Pattern pattern;
    std::vector<Pattern> except;  // in the same sentence
    DaySet days;
    int weight;
    Wording note;
  };
  Clock() = default;
  bool read_signal(const Fields& fields);
  static std::optional<Evidence> find(const Document& document, const Signal& signal, Span within);

  int enough_ = 2;
  Wording date_note_;
  Wording statement_note_;
  std::vector<Signal> signals_;
  std::optional<DateSigns> dates_;
};

/// The days that all the evidence with a weight allows; every day where there is none.
DaySet common_days(const std::vector<Evidence>& evidence);

}  // namespace gaolint
