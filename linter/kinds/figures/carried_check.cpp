// Kind `figures-carried`: figures that a draft has from the one it was made from, though they must
// have changed since.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/draft_pairs.h"
#include "kinds/figures/figure_reader.h"
#include "kinds/kinds.h"

namespace gaolint {
namespace {

/// A figure with fewer digits may well be the same again.
constexpr int kLeastDigits = 3;

class CarriedFiguresCheck final : public FigureCheck {
 public:
  CarriedFiguresCheck(FigureReader reader, Pattern period, std::vector<Pattern> except)
      : FigureCheck(std::move(reader)), period_(std::move(period)), except_(std::move(except)) {}

  void on_document(const Document& now, const Settings& settings, const Sink& sink) const override {
    if (settings.made_from == nullptr) return;
    const Document& old = *settings.made_from;
    const DraftPairs pairs = pair_drafts(old, now);
    if (years_later(old, now, settings, pairs) <= 0) return;
    for (const CarriedSentence& pair : pairs.same) check_same(old, now, pair, sink);
    for (const CarriedSentence& pair : pairs.edited) check_edited(old, now, pair, sink);
  }

 private:
  /// What is said of a time that has gone on since: 今年上半年. One place a sentence is enough.
  void check_same(const Document& old, const Document& now, const CarriedSentence& pair,
                  const Sink& sink) const {
    const std::string_view sentence = now.text(pair.now);
    if (!period_.contains(sentence) || is_exempt(sentence)) return;
    for (const Figure& figure : reader().read(now.text(), pair.now)) {
      if (!is_telling(now, figure)) continue;
      const Offset at = figure.place.begin - pair.now.begin + pair.old.begin;
      return say(figure.place, {at, at + figure.place.size()}, old, {}, sink);
    }
  }

  /// Where all the other figures of a sentence were brought up to date.
  void check_edited(const Document& old, const Document& now, const CarriedSentence& pair,
                    const Sink& sink) const {
    if (is_exempt(now.text(pair.now))) return;
    const std::vector<Figure> before = reader().read(old.text(), pair.old);
    const std::vector<Figure> after = reader().read(now.text(), pair.now);
    if (before.size() != after.size()) return;
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (!same_measure(before[i], after[i])) return;
      if (old.text(before[i].place) == now.text(after[i].place)) left.push_back(i);
    }
    if (left.size() != 1 || after.size() < 3) return;
    const Figure& figure = after[left.front()];
    if (is_telling(now, figure)) {
      say(figure.place, before[left.front()].place, old, "neighbours", sink);
    }
  }

  bool is_exempt(std::string_view sentence) const {
    return std::any_of(except_.begin(), except_.end(),
                       [&](const Pattern& pattern) { return pattern.contains(sentence); });
  }

  static bool is_telling(const Document& document, const Figure& figure) {
    if (!figure.exact() || figure.planned || figure.unit == nullptr) return false;
    const std::string_view number = document.text(figure.number);
    return std::count_if(number.begin(), number.end(),
                         [](char c) { return c >= '0' && c <= '9'; }) >= kLeastDigits;
  }

  static void say(Span place, Span place_in_old, const Document& old, std::string key,
                  const Sink& sink) {
    const Span source = old.folded().to_source(place_in_old);
    Report report;
    report.span = place;
    report.message_key = std::move(key);
    report.values = {{"line", std::to_string(old.source().position(source.begin).line)}};
    sink(std::move(report));
  }

  Pattern period_;
  std::vector<Pattern> except_;
};

}  // namespace

std::unique_ptr<Check> build_figures_carried(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto period = fields.pattern("period");
  if (!fields.has("period")) fields.error("period", "a figures-carried rule needs `period`");
  auto except = fields.patterns("except");
  if (!reader || !period) return nullptr;
  return std::make_unique<CarriedFiguresCheck>(*std::move(reader), *std::move(period),
                                               std::move(except));
}

}  // namespace gaolint
