#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "kinds/calendar/date_mention.h"
#include "kinds/context.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

/// Longest first.
constexpr std::array<std::string_view, 12> kConnectors{"——", "起至", "至", "到", "—", "－",
                                                       "–",  "―",    "～", "-",  "~", "〜"};

/// What the first date of a range may end with: its unit, or a bare number (8—6月).
constexpr std::array<std::string_view, 19> kDateEnds{"年", "月", "份", "日", "号", "旬", "初",
                                                     "底", "末", "0",  "1",  "2",  "3",  "4",
                                                     "5",  "6",  "7",  "8",  "9"};

/// Months from September on may run into the next year without a word: 11月至3月 is a winter.
constexpr int kFirstSeasonMonth = 9;
constexpr int kFirstMonth = 4;  // 3月至2月 is a year round

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The bytes of the connector that `text` begins with; 0: none.
Offset connector_length(std::string_view text) {
  for (const std::string_view connector : kConnectors) {
    if (text.starts_with(connector)) return static_cast<Offset>(connector.size());
  }
  return 0;
}

struct Range {
  DateMention first;
  DateMention last;
  Span span;
};

/// Ranges that end before they begin: 8月10日至8日, 8月10—8日, 2025年—2023年, 自6月至3月.
class RangeCheck final : public Check {
 public:
  RangeCheck(std::optional<Pattern> crossing, std::optional<Pattern> except)
      : crossing_(std::move(crossing)), except_(std::move(except)) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const std::string_view end : kDateEnds) {
      for (const std::string_view connector : kConnectors) {
        trigger.literals.push_back(std::string(end) + std::string(connector));
      }
    }
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    Offset done = 0;
    const Offset end = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)].end;
    for (const Hit& hit : hits) {
      if (hit.span.begin < done || hit.span.begin >= end) continue;
      const Span sentence = context_around(document, hit.span.begin);
      check(document.text(), {std::max(sentence.begin, done), sentence.end}, sink);
      done = sentence.end;
    }
  }

 private:
  void check(std::string_view text, Span sentence, const Sink& sink) const {
    const auto dates = read_dates(text, sentence);
    for (std::size_t i = 0; i < dates.size(); ++i) {
      std::optional<Range> range;
      if (i + 1 < dates.size()) range = joined(text, dates[i], dates[i + 1]);
      if (!range) range = with_bare_day(text, sentence, dates[i]);
      if (!range) range = with_bare_begin(text, sentence, dates[i]);
      if (!range || !reversed(text, sentence, *range)) continue;
      const std::string_view before =
          text.substr(sentence.begin, range->span.begin - sentence.begin);
      if (except_ && except_->contains(before)) continue;
      Report report;
      report.span = range->span;
      sink(std::move(report));
    }
  }

  static std::optional<Range> joined(std::string_view text, const DateMention& first,
                                     const DateMention& last) {
    const Span gap{first.span.end, last.span.begin};
    if (gap.empty() || connector_length(text.substr(gap.begin)) != gap.size()) return std::nullopt;
    return Range{first, last, {first.span.begin, last.span.end}};
  }

  /// 8月10日至8日, 8月10—8日: the second day is of the first one's month.
  static std::optional<Range> with_bare_day(std::string_view text, Span sentence,
                                            const DateMention& date) {
    if (!date.month || date.third != DateMention::Third::None) return std::nullopt;
    DateMention first = date;
    if (!first.day && !take_day_number(text, sentence, first)) return std::nullopt;
    const Offset connector = connector_length(text.substr(first.span.end));
    if (connector == 0) return std::nullopt;
    DateMention last = first;
    last.span.end += connector;
    if (!take_day_number(text, sentence, last)) return std::nullopt;
    const std::string_view unit = text.substr(last.span.end, 3);
    if (unit != "日" && unit != "号") return std::nullopt;
    return Range{first, last, {first.span.begin, last.span.end + 3}};
  }

  /// Adds a day without its unit to the date: 10 after 8月.
  static bool take_day_number(std::string_view text, Span sentence, DateMention& date) {
    int day = 0;
    Offset at = date.span.end;
    for (; at < sentence.end && is_digit(text[at]); ++at) {
      if (at - date.span.end == 2) return false;
      day = day * 10 + (text[at] - '0');
    }
    if (at == date.span.end) return false;
    date.day = day;
    date.span.end = at;
    return true;
  }

  /// 2025—2023年, 8—6月: the first number has the unit of the second.
  static std::optional<Range> with_bare_begin(std::string_view text, Span sentence,
                                              const DateMention& last) {
    const bool is_year = last.year && !last.month;
    const bool is_month = last.month && !last.has_year() && !last.day && !last.han;
    if (!is_year && !is_month) return std::nullopt;
    Offset at = last.span.begin;
    for (const std::string_view connector : kConnectors) {
      if (!text.substr(sentence.begin, at - sentence.begin).ends_with(connector)) continue;
      at -= static_cast<Offset>(connector.size());
      break;
    }
    if (at == last.span.begin) return std::nullopt;
    const Offset end = at;
    while (at > sentence.begin && is_digit(text[at - 1]) && end - at < 5) --at;
    const Offset digits = end - at;
    const bool attached = at > sentence.begin && static_cast<unsigned char>(text[at - 1]) < 0x80;
    if (attached || (is_year ? digits != 4 : digits < 1 || digits > 2)) return std::nullopt;
    int value = 0;
    for (Offset i = at; i < end; ++i) value = value * 10 + (text[i] - '0');
    if (is_year ? value < 1900 || value > 2199 : value < 1 || value > 12) return std::nullopt;
    DateMention first;
    first.span = {at, end};
    (is_year ? first.year : first.month) = value;
    return Range{first, last, {at, last.span.end}};
  }

  bool reversed(std::string_view text, Span sentence, const Range& range) const {
    const DateMention& first = range.first;
    const DateMention& last = range.last;
    if (const auto years = year_order(first, last); years != 0) return years > 0;
    if (!first.month || !last.month) return false;
    if (last.has_year() && !first.has_year()) return false;  // 8月至2026年3月
    if (*first.month == *last.month) return later_day(first, last);
    if (*first.month < *last.month) return false;
    if (first.has_year() && last.has_year()) return true;
    return !crosses_year(text, sentence, range);
  }

  /// Positive: the first one's year is later. 0 where the years are equal or one is not said.
  static int year_order(const DateMention& first, const DateMention& last) {
    if (first.year && last.year) return *first.year - *last.year;
    if (first.year_offset && last.year_offset) return *first.year_offset - *last.year_offset;
    return 0;
  }

  static bool later_day(const DateMention& first, const DateMention& last) {
    return first.day && last.day && *first.day > *last.day;
  }

  /// Whether a range from a later to an earlier month may well end in the next year.
  bool crosses_year(std::string_view text, Span sentence, const Range& range) const {
    const DateMention& first = range.first;
    if (*first.month >= kFirstSeasonMonth || *first.month < kFirstMonth) return true;
    if (crossing_ && crossing_->contains(text.substr(sentence.begin, sentence.size()))) return true;
    const std::string_view before = text.substr(sentence.begin, range.span.begin - sentence.begin);
    const bool announced = before.ends_with("自") || before.ends_with("从");
    return !announced && !first.day && !first.has_year();
  }

  std::optional<Pattern> crossing_;  // in the sentence: 次年, 每年
  std::optional<Pattern> except_;    // in the sentence before the range: 公元前
};

}  // namespace

std::unique_ptr<Check> build_calendar_range(const Fields& fields) {
  auto crossing = fields.pattern("crossing");
  auto except = fields.pattern("except");
  return std::make_unique<RangeCheck>(std::move(crossing), std::move(except));
}

}  // namespace gaolint
