#include <algorithm>
#include <string>
#include <utility>

#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

constexpr std::string_view kOpen = "（";
constexpr std::string_view kClose = "）";

/// One amount said twice: 3.5亿元（35000万元）.
class RestatedCheck final : public SentenceFigureCheck {
 public:
  RestatedCheck(FigureReader reader, std::vector<Pattern> except, std::vector<std::string> links)
      : SentenceFigureCheck(std::move(reader), std::move(except)), links_(std::move(links)) {}

  /// Most brackets hold no number: （ and what it must be followed by are literals of their own.
  Trigger trigger() const override {
    Trigger trigger;
    for (char digit = '0'; digit <= '9'; ++digit) {
      trigger.literals.push_back(std::string(kOpen) + digit);
    }
    for (const std::string& link : links_) trigger.literals.push_back(std::string(kOpen) + link);
    return trigger;
  }

 protected:
  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto& figures = sentence.figures;
    for (std::size_t i = 1; i < figures.size(); ++i) {
      const Figure& first = figures[i - 1];
      const Figure& second = figures[i];
      if (!restates(sentence.text, first, second) || agree(first, second)) continue;
      if (!excepted(sentence, second.place.end)) sink(report(first, second));
    }
  }

 private:
  bool restates(std::string_view text, const Figure& first, const Figure& second) const {
    if (first.unit == nullptr || second.unit == nullptr || first.unit->rate) return false;
    if (!same_measure(first, second) || first.range || second.range) return false;
    if (!first.value.positive() || !second.value.positive()) return false;
    if (!text.substr(second.place.end).starts_with(kClose)) return false;
    std::string_view between = text.substr(first.place.end, second.number.begin - first.place.end);
    if (!between.starts_with(kOpen)) return false;
    between.remove_prefix(kOpen.size());
    return between.empty() || std::find(links_.begin(), links_.end(), between) != links_.end();
  }

  /// What is only about right may be off by half.
  static bool agree(const Figure& first, const Figure& second) {
    if (!first.approximate && !second.approximate) return same_amount(first, second);
    const DecimalRange a = figure_amount(first);
    return !disjoint({a.low * Decimal(5, -1), a.high * Decimal(2)}, figure_amount(second));
  }

  static Report report(const Figure& first, const Figure& second) {
    Report report;
    report.span = second.place;
    report.related.push_back({first.place, {"与这里不是同一个数", "not the same amount as here"}});
    return report;
  }

  std::vector<std::string> links_;  // 即, 折合
};

}  // namespace

std::unique_ptr<Check> build_figures_restated(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto links = fields.texts("links");
  if (!reader) return nullptr;
  return std::make_unique<RestatedCheck>(std::move(*reader), std::move(except), std::move(links));
}

}  // namespace gaolint
