#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "kinds/calendar/day_set.h"
#include "match/pattern.h"
#include "rule/fields.h"

namespace gaolint {

/// How a statement puts now to a time: in it (时值隆冬), before it (即将进入冬季), after it
/// (国庆刚过), before or in it (春节临近).
enum class Relation { In, Before, After, Near };
inline constexpr std::size_t kRelationCount = 4;

/// A season or a festival, with the days on which a writer may say of it that it is now, near or
/// over. Read from a data file: `window` (a season), or `day`, or `dates` by year (lunar), with
/// `eve` and `wake`.
class TimeWord {
 public:
  /// Null after an error that it said.
  static std::optional<TimeWord> read(const Fields& fields);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& words() const { return words_; }
  /// Whether the word alone says that it is that time (入冬以来).
  bool alone() const { return alone_; }
  /// Whether what stands after the word makes it part of another one (夏季达沃斯).
  bool continues(std::string_view after) const;

  /// In any year.
  const DaySet& days(Relation relation) const { return days_[static_cast<std::size_t>(relation)]; }
  bool may_be_said(Relation relation, std::chrono::year_month_day now) const;

 private:
  struct Interval {  // days from the day of the festival
    int first = 0;
    int last = 0;
  };
  Interval interval(Relation relation) const;
  void read_window(const Fields& fields, std::string_view window);
  void read_dates(const Fields& fields);
  void set_days(std::chrono::month_day first, std::chrono::month_day last);
  std::optional<std::chrono::year_month_day> day_in(std::chrono::year year) const;

  std::string name_;
  std::vector<std::string> words_;
  std::optional<Pattern> not_after_;
  bool alone_ = false;
  int eve_ = 45;
  int wake_ = 15;
  int overlap_ = 45;  // a season has no sharp ends: it is still “coming” when it has begun
  bool moves_ = false;
  std::vector<std::chrono::year_month_day> dates_;  // of a festival that moves, by year
  DaySet days_[kRelationCount];
};

}  // namespace gaolint
