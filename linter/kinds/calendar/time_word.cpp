#include "kinds/calendar/time_word.h"

#include <algorithm>
#include <charconv>

namespace gaolint {

namespace {

constexpr int kMostDays = 180;

int read_days(const Fields& fields, std::string_view key, int otherwise) {
  const auto days = fields.integer(key).value_or(otherwise);
  if (days >= 0 && days <= kMostDays) return static_cast<int>(days);
  fields.error(key, "a number of days from 0 to " + std::to_string(kMostDays));
  return otherwise;
}

std::optional<int> parse_year(std::string_view text) {
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 1900 || year > 2999) {
    return std::nullopt;
  }
  return year;
}

}  // namespace

std::optional<TimeWord> TimeWord::read(const Fields& fields) {
  TimeWord word;
  word.name_ = fields.required_text("name");
  word.words_ = fields.texts("words");
  if (word.words_.empty()) word.words_.push_back(word.name_);
  word.not_after_ = fields.pattern("not_after");
  word.alone_ = fields.flag("alone").value_or(false);
  word.eve_ = read_days(fields, "eve", word.eve_);
  word.wake_ = read_days(fields, "wake", word.wake_);
  word.overlap_ = read_days(fields, "overlap", word.overlap_);
  const auto window = fields.text("window");
  const auto day = fields.text("day");
  if (window) {
    word.read_window(fields, *window);
  } else if (day) {
    const auto fixed = parse_month_day(*day);
    if (fixed) {
      word.set_days(*fixed, *fixed);
    } else {
      fields.error("day", "a day is written \"10-01\"");
    }
  } else {
    word.read_dates(fields);
  }
  fields.finish();
  if (word.name_.empty() || word.days(Relation::In).empty()) return std::nullopt;
  return word;
}

void TimeWord::read_window(const Fields& fields, std::string_view window) {
  const auto days = DaySet::parse(window);
  if (!days || days->empty()) {
    fields.error("window", "a window is written \"11-01..03-10\", several with a comma between");
    return;
  }
  days_[static_cast<std::size_t>(Relation::In)] = *days;
  DaySet before;
  DaySet after;
  for (std::string_view rest = window; !rest.empty();) {
    const auto comma = rest.find(',');
    const auto range = rest.substr(0, comma);
    rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
    const auto dots = range.find("..");
    const int first = day_number(*parse_month_day(range.substr(range.find_first_not_of(' '), 5)));
    const int last = day_number(*parse_month_day(range.substr(dots + 2, 5)));
    before |= DaySet::range(first - eve_, first + overlap_);
    after |= DaySet::range(last - overlap_, last + wake_);
  }
  days_[static_cast<std::size_t>(Relation::Before)] = before;
  days_[static_cast<std::size_t>(Relation::After)] = after;
  before |= *days;
  days_[static_cast<std::size_t>(Relation::Near)] = before;
}

void TimeWord::read_dates(const Fields& fields) {
  using namespace std::chrono;
  moves_ = true;
  for (const auto& [key, value] : fields.dictionary("dates")) {
    const auto year_number = parse_year(key);
    const auto day = parse_month_day(value);
    if (!year_number || !day) {
      fields.error("dates", "a date is written 2026 = \"02-17\"");
      return;
    }
    dates_.push_back(year{*year_number} / day->month() / day->day());
  }
  if (dates_.empty()) {
    fields.error("dates", "a time needs `window`, `day` or `dates`");
    return;
  }
  std::sort(dates_.begin(), dates_.end());
  const auto of_year = [](year_month_day date) { return month_day{date.month(), date.day()}; };
  month_day first = of_year(dates_.front());
  month_day last = first;
  for (const year_month_day date : dates_) {
    first = std::min(first, of_year(date));
    last = std::max(last, of_year(date));
  }
  set_days(first, last);
}

void TimeWord::set_days(std::chrono::month_day first, std::chrono::month_day last) {
  for (const Relation relation :
       {Relation::In, Relation::Before, Relation::After, Relation::Near}) {
    const Interval around = interval(relation);
    days_[static_cast<std::size_t>(relation)] =
        DaySet::range(day_number(first) + around.first, day_number(last) + around.last);
  }
}

TimeWord::Interval TimeWord::interval(Relation relation) const {
  switch (relation) {
    case Relation::Before:
      return {-eve_, 1};
    case Relation::After:
      return {0, wake_};
    case Relation::Near:
      return {-eve_, wake_};
    case Relation::In:
      break;
  }
  return {-eve_ / 2, wake_};
}

bool TimeWord::continues(std::string_view after) const {
  return not_after_ && not_after_->matches_prefix(after);
}

std::optional<std::chrono::year_month_day> TimeWord::day_in(std::chrono::year year) const {
  for (const auto date : dates_) {
    if (date.year() == year) return date;
  }
  return std::nullopt;
}

bool TimeWord::may_be_said(Relation relation, std::chrono::year_month_day now) const {
  using namespace std::chrono;
  if (!days(relation).contains(month_day{now.month(), now.day()})) return false;
  if (!moves_) return true;
  // The year is known, so the festival's own day counts rather than the range over all years.
  const Interval around = interval(relation);
  for (const year year : {now.year() - years{1}, now.year(), now.year() + years{1}}) {
    const auto day = day_in(year);
    if (!day) return true;
    const auto apart = (sys_days(now) - sys_days(*day)).count();
    if (around.first <= apart && apart <= around.last) return true;
  }
  return false;
}

}  // namespace gaolint
