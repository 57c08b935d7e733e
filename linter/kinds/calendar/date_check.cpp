#include <algorithm>
#include <chrono>
#include <utility>

#include "kinds/calendar/date_mention.h"
#include "kinds/context.h"
#include "kinds/kinds.h"
#include "kinds/neighbours.h"

namespace gaolint {

namespace {

constexpr int kLastHour = 24;
constexpr int kLastMinute = 59;

/// 2月29日 exists; 2023年2月29日 does not.
int days_of_month(int month, std::optional<int> year) {
  using namespace std::chrono;
  const auto in_year = std::chrono::year{year.value_or(2000)};
  const year_month_day_last last{in_year,
                                 month_day_last{std::chrono::month{static_cast<unsigned>(month)}}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

/// Dates and times of day that are in no calendar: 13月, 2月30日, 2023年2月29日, 8时75分.
class DateCheck final : public Check {
 public:
  DateCheck(std::optional<Pattern> other_calendar, std::optional<Pattern> duration,
            std::optional<Pattern> time, Neighbours neighbours)
      : other_calendar_(std::move(other_calendar)),
        duration_(std::move(duration)),
        time_(std::move(time)),
        neighbours_(std::move(neighbours)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = {"月"};
    if (time_) trigger.patterns = {&*time_};
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    Offset dates_done = 0;
    Offset times_done = 0;
    const Offset end = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)].end;
    for (const Hit& hit : hits) {
      Offset& done = hit.pattern < 0 ? dates_done : times_done;
      if (hit.span.begin < done || hit.span.begin >= end) continue;
      const Span sentence = context_around(document, hit.span.begin);
      const Span fresh{std::max(sentence.begin, done), sentence.end};
      done = sentence.end;
      if (hit.pattern < 0) {
        check_dates(document, fresh, sink);
      } else {
        check_times(document, fresh, sink);
      }
    }
  }

 private:
  void check_dates(const Document& document, Span sentence, const Sink& sink) const {
    const std::string_view text = document.text();
    for (const DateMention& date : read_dates(text, sentence)) {
      if (!date.month) continue;
      const std::string key = fault(date);
      if (key.empty() || !neighbours_.allow(text, sentence, date.span)) continue;
      const std::string_view before = text.substr(sentence.begin, date.span.begin - sentence.begin);
      if (other_calendar_ && other_calendar_->contains(before)) continue;
      if (bare_month(date) && duration_ && duration_->contains(before)) continue;
      Report report;
      report.span = date.span;
      report.values = {{"month", std::to_string(*date.month)}};
      if (key != "month") {
        report.values.emplace_back("last", std::to_string(days_of_month(*date.month, date.year)));
      }
      if (date.year) report.values.emplace_back("year", std::to_string(*date.year));
      report.message_key = key;
      sink(std::move(report));
    }
  }

  /// 36月 is a slip for 36个月 more often than a date.
  static bool bare_month(const DateMention& date) { return !date.has_year() && !date.day; }

  static std::string fault(const DateMention& date) {
    const int month = *date.month;
    if (month < 1 || month > 12) {
      const bool plausible = !bare_month(date) || (month > 12 && month < 20);
      return plausible ? "month" : "";
    }
    if (!date.day) return {};
    if (*date.day >= 1 && *date.day <= days_of_month(month, date.year)) return {};
    return month == 2 && *date.day == 29 ? "leap" : "day";
  }

  /// The pattern's groups: day (a word before that makes it a time of day), hour, minute; the first
  /// and the last may be missing, one of them at a time.
  void check_times(const Document& document, Span sentence, const Sink& sink) const {
    const std::string_view text = document.text();
    const int hour_group = time_->group("hour");
    time_->for_each(text, sentence, [&](const Pattern::Match& match) {
      if (!match.has(hour_group)) return;
      const auto hour = number(text, match, hour_group);
      const auto minute = number(text, match, time_->group("minute"));
      if (!hour || (!minute && !match.has(time_->group("day")))) return;
      if (is_time(*hour, minute.value_or(0))) return;
      const Span mark{match.groups[static_cast<std::size_t>(hour_group)].begin, match.whole.end};
      if (continues_number(text.substr(sentence.begin, mark.begin - sentence.begin))) return;
      if (!neighbours_.allow(text, sentence, mark)) return;
      Report report;
      report.span = mark;
      report.message_key = "time";
      sink(std::move(report));
    });
  }

  static bool is_time(int hour, int minute) {
    return minute <= kLastMinute && (hour < kLastHour || (hour == kLastHour && minute == 0));
  }

  bool continues_number(std::string_view before) const {
    if (duration_ && duration_->contains(before)) return true;
    if (before.empty()) return false;
    const char last = before.back();
    return (last >= '0' && last <= '9') || last == '.' || last == ':';
  }

  static std::optional<int> number(std::string_view text, const Pattern::Match& match, int group) {
    if (!match.has(group)) return std::nullopt;
    const Span span = match.groups[static_cast<std::size_t>(group)];
    int value = 0;
    for (const char digit : text.substr(span.begin, std::min<Offset>(span.size(), 4))) {
      if (digit < '0' || digit > '9') return std::nullopt;
      value = value * 10 + (digit - '0');
    }
    return value;
  }

  std::optional<Pattern> other_calendar_;  // before it: 农历, 藏历
  std::optional<Pattern> duration_;        // before it: 历时, 保修
  std::optional<Pattern> time_;
  Neighbours neighbours_;
};

}  // namespace

std::unique_ptr<Check> build_calendar_date(const Fields& fields) {
  auto other = fields.pattern("other_calendar");
  auto duration = fields.pattern("duration");
  auto time = fields.pattern("time");
  auto neighbours = Neighbours::read(fields);
  if (time && (time->group("day") < 0 || time->group("hour") < 0 || time->group("minute") < 0)) {
    fields.error("time", "`time` needs the groups (?P<day>…), (?P<hour>…) and (?P<minute>…)");
    return nullptr;
  }
  return std::make_unique<DateCheck>(std::move(other), std::move(duration), std::move(time),
                                     std::move(neighbours));
}

}  // namespace gaolint
