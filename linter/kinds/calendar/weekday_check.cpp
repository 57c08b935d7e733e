#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include "kinds/calendar/date_mention.h"
#include "kinds/calendar/year_context.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> kDayNames{"日", "一", "二", "三", "四", "五", "六"};
constexpr Offset kNameSize = 3;  // bytes of each
constexpr Offset kReach = 60;    // bytes before a weekday in which its date stands

/// 0 is Sunday.
std::optional<unsigned> weekday_named(std::string_view text) {
  if (text.starts_with("天")) return 0;
  for (unsigned day = 0; day < kDayNames.size(); ++day) {
    if (text.starts_with(kDayNames[day])) return day;
  }
  return std::nullopt;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

/// Dates whose weekday, written beside them, is another: 2026年5月1日（星期四）.
class WeekdayCheck final : public Check {
 public:
  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const std::string_view prefix : {"星期", "礼拜", "周"}) {
      for (const std::string_view day : kDayNames) {
        trigger.literals.push_back(std::string(prefix) + std::string(day));
      }
      trigger.literals.push_back(std::string(prefix) + "天");
    }
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings& settings,
                        std::span<const Hit> hits, const Sink& sink) const override {
    YearContext years(document, settings);
    for (const Hit& hit : hits) {
      check(document, {hit.span.begin, hit.span.end - kNameSize}, years, sink);
    }
  }

 private:
  void check(const Document& document, Span word, YearContext& years, const Sink& sink) const {
    const std::string_view text = document.text();
    const auto said = weekday_named(text.substr(word.end));
    if (!said || !stands_alone(text, word)) return;
    const Span name{word.end, word.end + kNameSize};
    const auto mention = date_before(document, word.begin);
    if (!mention || !mention->month || !mention->day) return;
    const auto date = resolve(*mention, word.begin, years);
    if (!date) return;
    const unsigned real = std::chrono::weekday(std::chrono::sys_days(*date)).c_encoding();
    if (real == *said) return;
    Report report;
    report.span = {mention->span.begin, name.end};
    if (text.substr(name.end).starts_with("）")) report.span.end += kNameSize;
    report.values = {
        {"date",
         fmt::format("{}年{}月{}日", static_cast<int>(date->year()),
                     static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()))},
        {"weekday", fmt::format("星期{}", kDayNames[real])},
    };
    // The weekday may be right and the date wrong.
    report.repairs.push_back({{}, Safety::Unsafe, {{name, std::string(kDayNames[real])}}});
    sink(std::move(report));
  }

  /// Not one of several (周四、周五; 周四至周一), nor the beginning of a word (周一鸣, 周日均).
  static bool stands_alone(std::string_view text, Span word) {
    const std::string_view after = text.substr(word.end + kNameSize);
    if (starts_with_any(after, {"、", "至", "到", "—", "-", "~", "～", "和", "或", "均", "/"})) {
      return false;
    }
    const bool full = word.size() > kNameSize;  // 星期, 礼拜
    return full || after.empty() || after.front() == '\n' || after.front() == ' ' ||
           (after.front() >= '0' && after.front() <= '9') ||
           starts_with_any(after,
                           {"）", ")", "，", "。", "；", "上", "下", "晚", "早", "中", "起"});
  }

  /// The date that ends where the weekday begins, but for a bracket or (before 星期) a comma.
  static std::optional<DateMention> date_before(const Document& document, Offset at) {
    const std::string_view text = document.text();
    Offset end = at;
    for (const std::string_view mark : {"（", "，", "(", ",", "〔"}) {
      if (text.substr(0, at).ends_with(mark)) end = at - static_cast<Offset>(mark.size());
    }
    const auto paragraph = static_cast<std::size_t>(document.paragraph_at(at));
    const Offset first = document.folded().paragraphs()[paragraph].begin;
    if (end <= first) return std::nullopt;
    Offset begin = end - std::min(kReach, end - first);
    while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    auto dates = read_dates(text, {begin, end});
    if (dates.empty() || dates.back().span.end != end) return std::nullopt;
    DateMention date = dates.back();
    if (dates.size() > 1) inherit_year(text, dates[dates.size() - 2], date);
    return date;
  }

  /// 2025年9月29日至10月8日（星期三）: the second date is of the first one's year.
  static void inherit_year(std::string_view text, const DateMention& first, DateMention& second) {
    if (second.has_year() || !first.year || !first.month || !second.month) return;
    const auto between = text.substr(first.span.end, second.span.begin - first.span.end);
    const bool joined = between == "至" || between == "到" || between == "、" || between == "—";
    if (joined && *first.month <= *second.month) second.year = first.year;
  }

  /// The day that is meant: of its own year, or the nearest to the day the draft is of.
  static std::optional<year_month_day> resolve(const DateMention& mention, Offset at,
                                               YearContext& context) {
    using namespace std::chrono;
    const auto in_year = [&](year y) {
      return year_month_day{y, month{static_cast<unsigned>(*mention.month)},
                            day{static_cast<unsigned>(*mention.day)}};
    };
    std::optional<year_month_day> nearest;
    if (mention.year) {
      nearest = in_year(year{*mention.year});
    } else if (const auto& written = context.date_at(at)) {
      const year now = written->day.year();
      if (mention.year_offset) {
        nearest = in_year(now + years{*mention.year_offset});
      } else {
        const auto distance = [&](year_month_day date) {
          return abs(sys_days(date) - sys_days(written->day));
        };
        nearest = in_year(now);
        for (const year y : {now - years{1}, now + years{1}}) {
          if (distance(in_year(y)) < distance(*nearest)) nearest = in_year(y);
        }
      }
    }
    if (!nearest || !nearest->ok()) return std::nullopt;
    return nearest;
  }
};

}  // namespace

std::unique_ptr<Check> build_calendar_weekday(const Fields&) {
  return std::make_unique<WeekdayCheck>();
}

}  // namespace gaolint
