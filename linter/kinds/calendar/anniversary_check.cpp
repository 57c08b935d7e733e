#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/calendar/year_context.h"
#include "kinds/context.h"
#include "kinds/kinds.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kMostYears = 3000;
constexpr Offset kLongestCount = 24;  // bytes: 一百二十五
constexpr Offset kReach = 60;         // bytes after the mark in which an exception counts

struct Event {
  std::vector<std::string> words;
  int year = 0;
};

/// Anniversaries that do not fit the year: 2024年……新中国成立70周年.
class AnniversaryCheck final : public Check {
 public:
  AnniversaryCheck(std::vector<Event> events, std::optional<Pattern> coming,
                   std::optional<Pattern> except_after, std::optional<Pattern> except_before)
      : events_(std::move(events)),
        coming_(std::move(coming)),
        except_after_(std::move(except_after)),
        except_before_(std::move(except_before)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.literals = {"周年", "华诞"};
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings& settings,
                        std::span<const Hit> hits, const Sink& sink) const override {
    YearContext years(document, settings);
    for (const Hit& hit : hits) check(document, hit.span, years, sink);
  }

 private:
  void check(const Document& document, Span word, YearContext& years, const Sink& sink) const {
    const std::string_view text = document.text();
    const Span sentence = context_around(document, word.begin);
    const Offset count_begin = begin_of_count(text, sentence, word.begin);
    const auto count = parse_numeral(text.substr(count_begin, word.begin - count_begin));
    if (!count || *count == 0 || *count > kMostYears) return;
    const auto event = event_before(text.substr(sentence.begin, count_begin - sentence.begin));
    if (!event) return;
    const Span mark{count_begin - event->second, word.end};
    const auto governing = years.before(sentence, mark.begin);
    if (!governing || governing->year == event->first->year) return;
    const int said = static_cast<int>(*count);
    const int real = governing->year - event->first->year;
    if (real == said || real <= 0 || excepted(text, sentence, mark, *governing)) return;
    if (years.mentions(sentence, event->first->year + said)) return;
    if (real + 1 == said && coming_ && coming_->contains(document.text(sentence))) return;
    Report report;
    report.span = mark;
    report.values = {{"year", std::to_string(governing->year)},
                     {"base", std::to_string(event->first->year)},
                     {"right", std::to_string(real)}};
    sink(std::move(report));
  }

  static Offset begin_of_count(std::string_view text, Span sentence, Offset end) {
    Offset begin = end;
    while (begin > sentence.begin && end - begin < kLongestCount) {
      const CodePoint before = decode_before(text, begin);
      const bool ascii_digit = before.value >= '0' && before.value <= '9';
      if (!ascii_digit && !parse_numeral(text.substr(begin - before.length, before.length))) break;
      begin -= before.length;
    }
    return begin;
  }

  /// The event whose name `before` ends with, and the length of the name; the longest one.
  std::optional<std::pair<const Event*, Offset>> event_before(std::string_view before) const {
    std::optional<std::pair<const Event*, Offset>> found;
    for (const Event& event : events_) {
      for (const std::string& word : event.words) {
        if (!before.ends_with(word) || (found && found->second >= word.size())) continue;
        found = {&event, static_cast<Offset>(word.size())};
      }
    }
    return found;
  }

  bool excepted(std::string_view text, Span sentence, Span mark,
                const GoverningYear& governing) const {
    const Offset reach = std::min(kReach, sentence.end - mark.end);
    if (except_after_ && except_after_->contains(text.substr(mark.end, reach))) return true;
    const auto between = text.substr(governing.place.end, mark.begin - governing.place.end);
    return except_before_ && except_before_->contains(between);
  }

  std::vector<Event> events_;
  std::optional<Pattern> coming_;         // in the sentence: next year's may be meant
  std::optional<Pattern> except_after_;   // a speech given on another year's anniversary
  std::optional<Pattern> except_before_;  // between the year and the event
};

}  // namespace

std::unique_ptr<Check> build_calendar_anniversary(const Fields& fields) {
  std::vector<Event> events;
  if (const auto data = fields.data("events")) {
    for (const Fields& table : data->tables("event")) {
      table.required_text("name");
      Event event{table.texts("words"), static_cast<int>(table.integer("year").value_or(0))};
      if (event.year <= 0) table.error("year", "an event needs its `year`");
      if (event.words.empty()) table.error("words", "an event needs its `words`");
      table.finish();
      events.push_back(std::move(event));
    }
    data->finish();
  } else if (!fields.has("events")) {
    fields.error("events", "a calendar-anniversary rule needs `events`");
  }
  auto coming = fields.pattern("coming");
  auto except_after = fields.pattern("except_after");
  auto except_before = fields.pattern("except_before");
  if (events.empty()) return nullptr;
  return std::make_unique<AnniversaryCheck>(std::move(events), std::move(coming),
                                            std::move(except_after), std::move(except_before));
}

}  // namespace gaolint
