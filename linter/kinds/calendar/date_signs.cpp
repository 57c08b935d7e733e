#include "kinds/calendar/date_signs.h"

#include <algorithm>
#include <chrono>

#include "kinds/calendar/day_set.h"
#include "kinds/context.h"

namespace gaolint {

namespace {

/// Bytes around a date in which words tell whether it is past.
constexpr Offset kTenseBefore = 24;
constexpr Offset kTenseAfter = 90;
/// A month that is to come may be nearly over.
constexpr int kDaysOfMonth = 30;

/// The first day of what a mention names: 7月23日, 7月中旬 the 11th, 7月 the 1st.
int first_day(const DateMention& date) {
  using Third = DateMention::Third;
  const unsigned day = date.day                      ? static_cast<unsigned>(*date.day)
                       : date.third == Third::Middle ? 11
                       : date.third == Third::Late   ? 21
                                                     : 1;
  return day_number(std::chrono::month{static_cast<unsigned>(*date.month)} / std::chrono::day{day});
}

bool in_calendar(const DateMention& date) {
  if (!date.month || *date.month < 1 || *date.month > 12) return false;
  if (!date.day) return true;
  const auto month = std::chrono::month{static_cast<unsigned>(*date.month)};
  return *date.day >= 1 && *date.day <= 31 &&
         (month / std::chrono::day{static_cast<unsigned>(*date.day)}).ok();
}

}  // namespace

DateSigns DateSigns::read(const Fields& fields) {
  DateSigns signs;
  signs.past_before_ = fields.pattern("past_before");
  signs.past_after_ = fields.pattern("past_after");
  signs.future_before_ = fields.pattern("future_before");
  signs.future_after_ = fields.pattern("future_after");
  signs.other_ = fields.pattern("other");
  const auto horizon = fields.integer("horizon").value_or(signs.horizon_);
  if (horizon < 0 || horizon >= DaySet::kDays)
    fields.error("horizon", "a number of days below 366");
  signs.horizon_ = static_cast<int>(std::clamp<std::int64_t>(horizon, 0, DaySet::kDays - 1));
  signs.weight_ = static_cast<int>(fields.integer("weight").value_or(signs.weight_));
  signs.past_note_ = fields.wording("past_note");
  signs.future_note_ = fields.wording("future_note");
  fields.finish();
  return signs;
}

void DateSigns::add_evidence(const Document& document, const DocumentPart& part,
                             std::vector<Evidence>& evidence) const {
  std::optional<int> this_year;
  const auto dates = told_dates(document, part, this_year);
  const ToldDate* latest = nullptr;
  const ToldDate* earliest = nullptr;
  for (const ToldDate& date : dates) {
    if (date.year && date.year != this_year) continue;
    const bool past = date.tense == Tense::Past && date.exact;
    if (past && (!latest || date.day > latest->day)) latest = &date;
    if (date.tense == Tense::Future && (!earliest || date.day < earliest->day)) earliest = &date;
  }
  if (latest) {
    evidence.push_back(
        {DaySet::range(latest->day, DaySet::kDays - 1), weight_, latest->place, past_note_});
  }
  if (earliest) {
    const int last = earliest->day + kDaysOfMonth;
    evidence.push_back(
        {DaySet::range(last - horizon_, last), weight_, earliest->place, future_note_});
  }
}

/// `latest_year`: the latest year of a date told as past, unless the one after it is named too:
/// then the draft may be of that one.
std::vector<DateSigns::ToldDate> DateSigns::told_dates(const Document& document,
                                                       const DocumentPart& part,
                                                       std::optional<int>& latest_year) const {
  std::vector<ToldDate> told;
  std::vector<int> named;
  DateMention year;  // whose year the mentions after it in the sentence have
  Span sentence;
  for (const DateMention& date : read_dates(document.text(), part.folded)) {
    if (date.span.begin >= sentence.end) {
      sentence = context_around(document, date.span.begin);
      year = {};
    }
    if (date.has_year()) year = date;
    if (date.year) named.push_back(*date.year);
    if (!in_calendar(date) || is_quoted(document, date.span)) continue;
    if (year.year_offset.value_or(0) != 0) continue;  // 去年, 明年
    if (other_ && other_->contains(document.text(sentence))) continue;
    const bool exact = date.day || date.third != DateMention::Third::None;
    told.push_back({date.span, first_day(date), exact, tense(document.text(), sentence, date.span),
                    year.year});
    const ToldDate& last = told.back();
    if (last.tense == Tense::Past && last.year) {
      latest_year = std::max(latest_year.value_or(0), *last.year);
    }
  }
  if (latest_year && std::find(named.begin(), named.end(), *latest_year + 1) != named.end()) {
    latest_year.reset();
  }
  return told;
}

DateSigns::Tense DateSigns::tense(std::string_view text, Span sentence, Span date) const {
  const Offset reach_before = std::min(kTenseBefore, date.begin - sentence.begin);
  const Offset reach_after = std::min(kTenseAfter, sentence.end - date.end);
  // A code point cut at the far end is no part of any expression.
  const auto before = text.substr(date.begin - reach_before, reach_before);
  const auto after = text.substr(date.end, reach_after);
  const auto in = [](const std::optional<Pattern>& pattern, std::string_view where) {
    return pattern && pattern->contains(where);
  };
  if (in(future_before_, before) || in(future_after_, after)) return Tense::Future;
  if (in(past_before_, before) || in(past_after_, after)) return Tense::Past;
  return Tense::Unknown;
}

}  // namespace gaolint
