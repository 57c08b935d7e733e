#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

constexpr Offset kReach = 40;  // bytes from 合计 to its number

DecimalRange sum_of(DecimalRange sum, const Figure& figure) {
  const DecimalRange amount = figure_amount(figure);
  return {sum.low + amount.low, sum.high + amount.high};
}

/// 新建3200亩，改造3500亩，合计6700亩: amounts in a row and what they make together.
class TotalCheck final : public SentenceFigureCheck {
 public:
  TotalCheck(FigureReader reader, std::vector<Pattern> except, std::vector<std::string> words)
      : SentenceFigureCheck(std::move(reader), std::move(except)), words_(std::move(words)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = words_;
    return trigger;
  }

 protected:
  bool may_matter(std::string_view text, const Hit& hit) const override {
    return digit_follows(text, hit.span.end, kReach);
  }

  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto& figures = sentence.figures;
    for (std::size_t i = 2; i < figures.size(); ++i) {
      if (!is_total(sentence.text, figures[i]) || !figures[i].exact()) continue;
      const auto parts = parts_before(figures, i);
      if (parts.size() >= 2 && !excepted(sentence, figures[i].place.end)) {
        compare(parts, figures[i], sink);
      }
    }
  }

 private:
  bool is_total(std::string_view text, const Figure& figure) const {
    const std::string_view lead = text.substr(figure.clause.begin, figure.clause.size());
    return figure.unit != nullptr && !figure.unit->rate && figure.per == nullptr &&
           std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
             return lead.starts_with(word) || lead.starts_with("，" + word);
           });
  }

  /// The amounts just before, the last one first, as long as nothing else is counted in between.
  static std::vector<const Figure*> parts_before(const std::vector<Figure>& figures,
                                                 std::size_t total) {
    std::vector<const Figure*> parts;
    for (std::size_t i = total; i-- > 0;) {
      const Figure& part = figures[i];
      if (part.role != FigureRole::Level || !part.exact() || part.per != nullptr ||
          !same_measure(part, figures[total])) {
        break;
      }
      parts.push_back(&part);
    }
    return parts;
  }

  /// Whatever of them was added up. What comes nowhere near the total was not meant to make it.
  static void compare(const std::vector<const Figure*>& parts, const Figure& total,
                      const Sink& sink) {
    const DecimalRange whole = figure_amount(total);
    DecimalRange sum{Decimal(0), Decimal(0)};
    const Figure* first = nullptr;
    Decimal made(0);
    Decimal near(0);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!disjoint(figure_amount(*parts[i]), whole)) return;
      sum = sum_of(sum, *parts[i]);
      made = made + parts[i]->value * parts[i]->unit->factor;
      if (i == 0) continue;
      if (!disjoint(sum, whole)) return;
      if (disjoint({sum.low * Decimal(8, -1), sum.high * Decimal(12, -1)}, whole)) continue;
      first = parts[i];
      near = made;
    }
    if (first == nullptr) return;
    Report report;
    report.span = total.place;
    report.values.emplace_back(
        "sum", Decimal::quotient(near, total.unit->factor.scaled(total.power), 4).text());
    report.related.push_back(
        {{first->place.begin, parts.front()->place.end}, {"这些数相加", "these, added up"}});
    sink(std::move(report));
  }

  std::vector<std::string> words_;  // 合计
};

}  // namespace

std::unique_ptr<Check> build_figures_total(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto totals = fields.texts("totals");
  if (totals.empty()) fields.error("totals", "a figures-total rule needs `totals`");
  if (!reader || totals.empty()) return nullptr;
  return std::make_unique<TotalCheck>(std::move(*reader), std::move(except), std::move(totals));
}

}  // namespace gaolint
