#include <string>
#include <utility>
#include <vector>

#include "kinds/figures/change.h"
#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

constexpr Offset kOneMark = 3;  // bytes of the one mark between two clauses
constexpr Offset kReach = 12;   // bytes from a verb to its number: 了约

bool is_change(const Figure& figure) {
  return figure.role == FigureRole::RiseBy || figure.role == FigureRole::FallBy;
}

/// 达到B，比上年增加D，增长N%: D and N are of the same change.
class IncreaseCheck final : public SentenceFigureCheck {
 public:
  IncreaseCheck(FigureReader reader, std::vector<Pattern> except, Decimal slack)
      : SentenceFigureCheck(std::move(reader), std::move(except)), slack_(slack) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = wake_;
    return trigger;
  }

 protected:
  bool may_matter(std::string_view text, const Hit& hit) const override {
    return digit_follows(text, hit.span.end, kReach);
  }

  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto& figures = sentence.figures;
    for (std::size_t i = 2; i < figures.size(); ++i) {
      const Figure& level = figures[i - 2];
      const Figure& more = figures[i - 1];
      const Figure& rate = figures[i];
      if (!belong(level, more, rate)) continue;
      const Change change = change_of(level, more);
      if (!change.from.low.positive() || makes_rate(change.to, more, rate)) continue;
      if (!excepted(sentence, rate.place.end)) sink(report(change, level, more, rate));
    }
  }

 private:
  friend std::unique_ptr<Check> gaolint::build_figures_increase(const Fields&);

  static bool belong(const Figure& level, const Figure& more, const Figure& rate) {
    if (!level.exact() || !more.exact() || !rate.exact()) return false;
    if (level.role != FigureRole::Level || level.listed || level.compared) return false;
    if (!is_change(more) || more.own || more.listed || more.compared) return false;
    if (rate.role != more.role || rate.own || rate.listed || rate.compared || rate.based)
      return false;
    if (level.unit == nullptr || level.unit->rate || !same_measure(level, more)) return false;
    if (rate.unit == nullptr || !rate.unit->rate || rate.per != nullptr) return false;
    return more.clause.begin - level.place.end <= kOneMark &&
           rate.clause.begin - more.place.end <= kOneMark;
  }

  static Change change_of(const Figure& level, const Figure& more) {
    const DecimalRange to = figure_amount(level);
    const DecimalRange by = figure_amount(more);
    if (more.role == FigureRole::RiseBy) return {{to.low - by.high, to.high - by.low}, to};
    return {{to.low + by.low, to.high + by.high}, to};
  }

  /// Whether the rate may be that of the change: D = N% of B - D, so that D (100 + N) = N B; the
  /// signs the other way round for a fall.
  bool makes_rate(const DecimalRange& to, const Figure& more, const Figure& rate) const {
    const DecimalRange by = figure_amount(more);
    const DecimalRange percent = figure_amount(rate);
    const Decimal low = percent.low - slack_;
    const Decimal high = percent.high + slack_;
    const Decimal hundred(100);
    const bool rise = more.role == FigureRole::RiseBy;
    const DecimalRange left =
        rise ? DecimalRange{by.low * (hundred + low), by.high * (hundred + high)}
             : DecimalRange{by.low * (hundred - high), by.high * (hundred - low)};
    return !disjoint(left, {low * to.low, high * to.high});
  }

  static Report report(const Change& change, const Figure& level, const Figure& more,
                       const Figure& rate) {
    Report report;
    report.span = {rate.verb.begin, rate.place.end};
    report.values.emplace_back("right", right_rate(change, rate));
    report.related.push_back({level.place, {"现在的数", "after"}});
    report.related.push_back({more.place, {"变化的数", "the change"}});
    return report;
  }

  std::vector<std::string> wake_;  // 增加: between the amount and the change
  Decimal slack_;                  // percentage points that a rate may be off
};

}  // namespace

std::unique_ptr<Check> build_figures_increase(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto wake = fields.texts("verbs");
  const Decimal slack = Decimal::parse(fields.text("slack").value_or("0"));
  if (!slack.known()) fields.error("slack", "slack is a number of percentage points: \"0.5\"");
  if (wake.empty()) fields.error("verbs", "a figures-increase rule needs `verbs`");
  if (!reader || wake.empty()) return nullptr;
  auto check = std::make_unique<IncreaseCheck>(std::move(*reader), std::move(except), slack);
  check->wake_ = std::move(wake);
  return check;
}

}  // namespace gaolint
