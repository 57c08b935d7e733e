#include <algorithm>
#include <string>
#include <utility>

#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

constexpr Offset kOneMark = 3;  // bytes of the one mark between the two clauses

/// 完成A，占B的N%.
class RatioCheck final : public SentenceFigureCheck {
 public:
  RatioCheck(FigureReader reader, std::vector<Pattern> except, std::string of,
             std::vector<std::string> links)
      : SentenceFigureCheck(std::move(reader), std::move(except)),
        of_(std::move(of)),
        links_(std::move(links)) {}

  /// 的7: a digit after it is rare, and each such pair is a literal of its own.
  Trigger trigger() const override {
    Trigger trigger;
    for (char digit = '0'; digit <= '9'; ++digit) trigger.literals.push_back(of_ + digit);
    return trigger;
  }

 protected:
  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto& figures = sentence.figures;
    for (std::size_t i = 2; i < figures.size(); ++i) {
      const Figure& part = figures[i - 2];
      const Figure& whole = figures[i - 1];
      const Figure& share = figures[i];
      if (!belong(sentence.text, part, whole, share) || agree(part, whole, share)) continue;
      if (!excepted(sentence, share.place.end)) sink(report(part, whole, share));
    }
  }

 private:
  bool belong(std::string_view text, const Figure& part, const Figure& whole,
              const Figure& share) const {
    if (!part.exact() || !whole.exact() || !share.exact()) return false;
    if (share.unit == nullptr || !share.unit->rate || share.place.begin != share.number.begin) {
      return false;
    }
    if (whole.unit == nullptr || whole.unit->rate || !same_measure(part, whole)) return false;
    if (text.substr(share.clause.begin, share.clause.size()) != of_) return false;
    if (share.clause.begin != whole.place.end) return false;
    if (part.role == FigureRole::RiseBy || part.role == FigureRole::FallBy) return false;
    const std::string_view lead = text.substr(whole.clause.begin, whole.clause.size());
    const bool adjacent = whole.clause.begin - part.place.end <= kOneMark;
    return adjacent && std::any_of(links_.begin(), links_.end(), [&](const std::string& link) {
             return lead.starts_with(link) || lead.starts_with("、" + link);
           });
  }

  /// 100 A = B N, with a step of rounding either way.
  static bool agree(const Figure& part, const Figure& whole, const Figure& share) {
    const DecimalRange parts = figure_amount(part);
    const DecimalRange all = figure_amount(whole);
    const DecimalRange said = figure_amount(share);
    const Decimal hundred(100);
    return !disjoint({parts.low * hundred, parts.high * hundred},
                     {all.low * (said.low - share.step), all.high * (said.high + share.step)});
  }

  static Report report(const Figure& part, const Figure& whole, const Figure& share) {
    Report report;
    report.span = share.place;
    const Decimal factor = part.unit == nullptr ? Decimal(1) : part.unit->factor;
    const Decimal right =
        Decimal::quotient((part.value * factor).scaled(2), whole.value * whole.unit->factor,
                          std::max(share.decimals, 1));
    report.values.emplace_back("right", right.text());
    report.related.push_back({part.place, {"占这么多", "the part"}});
    report.related.push_back({whole.place, {"总数", "the whole"}});
    return report;
  }

  std::string of_;                  // 的: between the whole and the percentage
  std::vector<std::string> links_;  // 占, 完成: between the two amounts
};

}  // namespace

std::unique_ptr<Check> build_figures_ratio(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto of = fields.required_text("of");
  auto links = fields.texts("links");
  if (links.empty()) fields.error("links", "a figures-ratio rule needs `links`");
  if (!reader || links.empty()) return nullptr;
  return std::make_unique<RatioCheck>(std::move(*reader), std::move(except), std::move(of),
                                      std::move(links));
}

}  // namespace gaolint
