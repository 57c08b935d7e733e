#include "kinds/calendar/day_set.h"

#include <cassert>

namespace gaolint {

namespace {

constexpr std::chrono::year kLeapYear{2000};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

int ring(int day) { return ((day % DaySet::kDays) + DaySet::kDays) % DaySet::kDays; }

}  // namespace

int day_number(std::chrono::month_day day) {
  using std::chrono::sys_days;
  const auto date = kLeapYear / day.month() / day.day();
  assert(date.ok());
  return static_cast<int>((sys_days(date) - sys_days(kLeapYear / 1 / 1)).count());
}

std::optional<std::chrono::month_day> parse_month_day(std::string_view text) {
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 3U, 4U}) {
    if (!is_digit(text[i])) return std::nullopt;
  }
  const auto number = [&](std::size_t at) {
    return static_cast<unsigned>((text[at] - '0') * 10 + (text[at + 1] - '0'));
  };
  const std::chrono::month_day day{std::chrono::month{number(0)}, std::chrono::day{number(3)}};
  if (!day.ok()) return std::nullopt;
  return day;
}

DaySet DaySet::all() {
  DaySet set;
  set.days_.set();
  return set;
}

DaySet DaySet::range(int first, int last) {
  if (last - first >= kDays - 1) return all();
  DaySet set;
  const int end = ring(last);
  for (int day = ring(first);; day = ring(day + 1)) {
    set.days_.set(static_cast<std::size_t>(day));
    if (day == end) return set;
  }
}

std::optional<DaySet> DaySet::parse(std::string_view ranges) {
  DaySet set;
  while (!ranges.empty()) {
    const auto comma = ranges.find(',');
    const std::string_view range_text = trim(ranges.substr(0, comma));
    const auto dots = range_text.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    const auto first = parse_month_day(range_text.substr(0, dots));
    const auto last = parse_month_day(range_text.substr(dots + 2));
    if (!first || !last) return std::nullopt;
    set |= range(day_number(*first), day_number(*last));
    ranges = comma == std::string_view::npos ? std::string_view() : ranges.substr(comma + 1);
  }
  return set;
}

bool DaySet::contains(std::chrono::month_day day) const {
  return days_.test(static_cast<std::size_t>(day_number(day)));
}

DaySet& DaySet::operator&=(const DaySet& other) {
  days_ &= other.days_;
  return *this;
}

DaySet& DaySet::operator|=(const DaySet& other) {
  days_ |= other.days_;
  return *this;
}

}  // namespace gaolint
