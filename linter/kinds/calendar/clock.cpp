#include "kinds/calendar/clock.h"

#include <algorithm>
#include <utility>

#include "kinds/context.h"

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

std::vector<const Pattern*> Clock::patterns() const {
  std::vector<const Pattern*> patterns;
  for (const Signal& signal : signals_) patterns.push_back(&signal.pattern);
  return patterns;
}

std::vector<Evidence> Clock::evidence(const Document& document, const DocumentPart& part,
                                      std::span<const Hit> hits) const {
  std::vector<Evidence> all;
  if (dates_) dates_->add_evidence(document, part, all);
  constexpr Offset kFound = ~Offset{0};
  std::vector<Offset> searched(signals_.size());  // by signal: up to where
  for (const Hit& hit : hits) {
    if (hit.pattern < 0) continue;
    const auto number = static_cast<std::size_t>(hit.pattern);
    if (hit.span.begin < searched[number]) continue;
    const Span sentence = context_around(document, hit.span.begin);
    const Span within{sentence.begin, std::max(sentence.end, hit.span.end)};
    auto found = find(document, signals_[number], within);
    searched[number] = found ? kFound : within.end;
    if (found) all.push_back(std::move(*found));
  }
  return all;
}

std::optional<Evidence> Clock::find(const Document& document, const Signal& signal, Span within) {
  const int mark = signal.pattern.group("mark");
  std::optional<Evidence> found;
  signal.pattern.for_each(document.text(), within, [&](const Pattern::Match& match) {
    const Span place = match.has(mark) ? match.groups[static_cast<std::size_t>(mark)] : match.whole;
    if (found || place.empty() || is_quoted(document, place)) return;
    if (any_in(signal.except, document.text(context_around(document, place.begin)))) return;
    found = Evidence{signal.days, signal.weight, place, signal.note};
  });
  return found;
}

DaySet common_days(const std::vector<Evidence>& evidence) {
  DaySet days = DaySet::all();
  for (const Evidence& piece : evidence) {
    if (piece.weight > 0) days &= piece.days;
  }
  return days;
}

}  // namespace gaolint
