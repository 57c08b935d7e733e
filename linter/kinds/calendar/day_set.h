#pragma once

#include <bitset>
#include <chrono>
#include <optional>
#include <string_view>

namespace gaolint {

/// A set of days of the year, 29 February always one of them. The year is a ring: December is
/// followed by January, so a window such as winter is one range. Days are counted from 0 (1
/// January) to 365.
class DaySet {
 public:
  static constexpr int kDays = 366;

  static DaySet all();
  /// Both ends included; `last` before `first` goes over the end of the year. Any numbers are taken
  /// round the ring; a range of a year or more is every day.
  static DaySet range(int first, int last);
  /// Ranges as data files write them: "11-01..03-10", several with a comma between.
  static std::optional<DaySet> parse(std::string_view ranges);

  bool empty() const { return days_.none(); }
  std::size_t size() const { return days_.count(); }
  bool contains(std::chrono::month_day day) const;
  bool contains(const DaySet& other) const { return (other.days_ & ~days_).none(); }
  DaySet& operator&=(const DaySet& other);
  DaySet& operator|=(const DaySet& other);
  friend DaySet operator&(DaySet a, const DaySet& b) { return a &= b; }
  friend bool operator==(const DaySet&, const DaySet&) = default;

 private:
  std::bitset<kDays> days_;
};

/// The place of a day in the ring. The day exists in a leap year.
int day_number(std::chrono::month_day day);

/// "07-25", a day of some year.
std::optional<std::chrono::month_day> parse_month_day(std::string_view text);

}  // namespace gaolint
