#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/calendar/date_mention.h"
#include "kinds/calendar/year_context.h"
#include "kinds/context.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

using std::chrono::year_month_day;

constexpr Offset kReach = 60;  // bytes on either side of the event's name

struct Event {
  std::string name;
  std::vector<std::string> words;
  year_month_day first;
  year_month_day last;
};

/// Meetings that a draft speaks of as held before they were, or in a year that was not theirs.
class EventCheck final : public Check {
 public:
  EventCheck(std::vector<Event> events, std::optional<Pattern> past, std::optional<Pattern> held,
             std::optional<Pattern> except)
      : events_(std::move(events)),
        past_(std::move(past)),
        held_(std::move(held)),
        except_(std::move(except)) {
    for (const Event& event : events_) owners_.insert(owners_.end(), event.words.size(), &event);
  }

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const Event& event : events_) {
      trigger.literals.insert(trigger.literals.end(), event.words.begin(), event.words.end());
    }
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings& settings,
                        std::span<const Hit> hits, const Sink& sink) const override {
    YearContext years(document, settings);
    for (const Hit& hit : hits) {
      const Event& event = *owners_[static_cast<std::size_t>(hit.literal)];
      const Span sentence = context_around(document, hit.span.begin);
      if (except_ && except_->contains(document.text(sentence))) continue;
      if (!check_year(document, event, hit.span, sink)) {
        check_date(document, event, hit.span, years, sink);
      }
    }
  }

 private:
  std::string_view after(const Document& document, Span word) const {
    return document.text().substr(word.end, kReach);
  }

  /// 2021年10月，党的二十大胜利召开.
  bool check_year(const Document& document, const Event& event, Span word, const Sink& sink) const {
    if (!held_ || !held_->matches_prefix(after(document, word))) return false;
    const std::string_view text = document.text();
    const Offset end = text.substr(0, word.begin).ends_with("，") ? word.begin - 3 : word.begin;
    const auto paragraph = static_cast<std::size_t>(document.paragraph_at(word.begin));
    const Offset first = document.folded().paragraphs()[paragraph].begin;
    if (end <= first) return false;
    Offset begin = end - std::min(kReach, end - first);
    while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    const auto dates = read_dates(text, {begin, end});
    if (dates.empty() || dates.back().span.end != end || !dates.back().year) return false;
    const int year = *dates.back().year;
    if (year >= static_cast<int>(event.first.year()) &&
        year <= static_cast<int>(event.last.year())) {
      return false;
    }
    say(event, {dates.back().span.begin, word.end}, "year", sink);
    return true;
  }

  void check_date(const Document& document, const Event& event, Span word, YearContext& years,
                  const Sink& sink) const {
    if (!past_ || !past_->matches_prefix(after(document, word))) return;
    const auto& date = years.date_at(word.begin);
    if (date && date->day < event.first) say(event, word, "early", sink);
  }

  static void say(const Event& event, Span mark, std::string key, const Sink& sink) {
    Report report;
    report.span = mark;
    report.values = {{"event", event.name},
                     {"year", std::to_string(static_cast<int>(event.first.year()))},
                     {"month", std::to_string(static_cast<unsigned>(event.first.month()))}};
    report.message_key = std::move(key);
    sink(std::move(report));
  }

  std::vector<Event> events_;
  std::optional<Pattern> past_;       // after the name: 精神, 以来, 胜利召开
  std::optional<Pattern> held_;       // after the name: 召开, 闭幕
  std::optional<Pattern> except_;     // in the sentence: 喜迎, 将
  std::vector<const Event*> owners_;  // by literal of the trigger
};

}  // namespace

std::unique_ptr<Check> build_calendar_event(const Fields& fields) {
  std::vector<Event> events;
  if (const auto data = fields.data("events")) {
    for (const Fields& table : data->tables("event")) {
      const std::string name = table.required_text("name");
      auto words = table.texts("words");
      if (words.empty()) words.push_back(name);
      const auto first = table.date("first");
      const auto last = table.date("last");
      if (!first) table.error("first", "an event needs its `first` day");
      table.finish();
      if (first && !name.empty())
        events.push_back({name, std::move(words), *first, last.value_or(*first)});
    }
    data->finish();
  } else if (!fields.has("events")) {
    fields.error("events", "a calendar-event rule needs `events`");
  }
  auto past = fields.pattern("past");
  auto held = fields.pattern("held");
  auto except = fields.pattern("except");
  if (events.empty()) return nullptr;
  return std::make_unique<EventCheck>(std::move(events), std::move(past), std::move(held),
                                      std::move(except));
}

}  // namespace gaolint
