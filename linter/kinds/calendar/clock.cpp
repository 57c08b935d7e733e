#include "kinds/calendar/clock.h"

#include <algorithm>
#include <utility>

#include "kinds/calendar/context.h"

namespace gaolint {

namespace {

bool any_in(const std::vector<Pattern>& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Pattern& pattern) { return pattern.contains(text); });
}

}  // namespace

std::optional<Clock> Clock::read(const Fields& fields) {
  const auto data = fields.data("clock");
  if (!data) {
    if (!fields.has("clock")) fields.error("clock", "a calendar-now rule needs `clock`");
    return std::nullopt;
  }
  Clock clock;
  clock.enough_ = static_cast<int>(data->integer("enough").value_or(2));
  clock.date_note_ = data->wording("date_note");
  clock.statement_note_ = data->wording("statement_note");
  bool good = true;
  for (const Fields& table : data->tables("signal")) good = clock.read_signal(table) && good;
  if (const auto table = data->table("dates")) clock.dates_ = DateSigns::read(*table);
  data->finish();
  if (!good) return std::nullopt;
  return clock;
}

bool Clock::read_signal(const Fields& fields) {
  auto pattern = fields.pattern("pattern");
  if (!pattern && !fields.has("pattern")) fields.error("pattern", "a signal needs `pattern`");
  auto except = fields.patterns("except");
  const auto days = DaySet::parse(fields.required_text("window"));
  if (!days || days->empty()) {
    fields.error("window", "a window is written \"05-20..08-15\", several with a comma between");
  }
  const auto weight = fields.integer("weight").value_or(1);
  auto note = fields.wording("note");
  fields.finish();
  if (!pattern || !days || days->empty()) return false;
  signals_.push_back(
      {std::move(*pattern), std::move(except), *days, static_cast<int>(weight), std::move(note)});
  return true;
}

std::vector<Evidence> Clock::evidence(const Document& document, const DocumentPart& part) const {
  std::vector<Evidence> all;
  if (dates_) dates_->add_evidence(document, part, all);
  for (const Signal& signal : signals_) {
    if (auto found = find(document, part, signal)) all.push_back(std::move(*found));
  }
  return all;
}

std::optional<Evidence> Clock::find(const Document& document, const DocumentPart& part,
                                    const Signal& signal) const {
  const std::string_view text = document.text();
  Pattern::Match match;
  for (Offset from = part.folded.begin;
       from < part.folded.end && signal.pattern.search_from(text, part.folded, from, match);
       from = std::max(match.whole.end, from + 1)) {
    const int mark = signal.pattern.group("mark");
    const Span place = match.has(mark) ? match.groups[static_cast<std::size_t>(mark)] : match.whole;
    if (place.empty()) return std::nullopt;
    const Span sentence = context_around(document, place.begin);
    if (is_quoted(document, place) || any_in(signal.except, document.text(sentence))) continue;
    return Evidence{signal.days, signal.weight, place, signal.note};
  }
  return std::nullopt;
}

DaySet common_days(const std::vector<Evidence>& evidence) {
  DaySet days = DaySet::all();
  for (const Evidence& piece : evidence) {
    if (piece.weight > 0) days &= piece.days;
  }
  return days;
}

}  // namespace gaolint
