#include <algorithm>
#include <string>
#include <utility>

#include "kinds/figures/change.h"
#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr Offset kReach = 60;  // bytes from 增长到 to its number: 了去年同期的

/// 由A增至B，增长N%.
struct Growth {
  const Figure* from = nullptr;
  const Figure* to = nullptr;
  const Figure* by = nullptr;  // may be missing
};

DecimalRange times(const DecimalRange& range, const Decimal& factor) {
  return {range.low * factor, range.high * factor};
}

bool bare(const Figure& figure) { return figure.unit == nullptr; }

/// Whether nothing that could be a unit follows a bare number.
bool ends_clean(std::string_view text, const Figure& figure) {
  return !is_han(decode_at(text, figure.place.end).value);
}

/// 由100增至120亿元 has one unit, 由5个增至3大类 has two.
bool comparable(std::string_view text, const Figure& from, const Figure& to) {
  if (!bare(from) && !bare(to)) return same_measure(from, to);
  const bool from_clean = ends_clean(text, from) || to.verb.begin == from.place.end;
  const bool to_clean = ends_clean(text, to);
  if (!bare(from)) return to_clean && from.per == nullptr;
  if (!bare(to)) return from_clean && to.per == nullptr;
  const bool same_unit =
      decode_at(text, from.place.end).value == decode_at(text, to.place.end).value;
  return same_unit || (from_clean && to_clean);
}

/// What the two ends may stand for. 由100增至120亿元 is read with the unit of the other end, with
/// its scale and without.
std::vector<Change> readings(const Figure& from, const Figure& to) {
  const Figure& measured = bare(from) ? to : from;
  const Decimal factor = bare(measured) ? Decimal(1) : measured.unit->factor;
  Change plain{times(figure_range(from), factor), times(figure_range(to), factor)};
  if (!bare(from) && !bare(to)) plain = {figure_amount(from), figure_amount(to)};
  std::vector<Change> all{plain};
  if (bare(from) && from.power == 0 && to.power > 0) {
    all.push_back({times(plain.from, Decimal(1, to.power)), plain.to});
  }
  return all;
}

class GrowthCheck final : public SentenceFigureCheck {
 public:
  GrowthCheck(FigureReader reader, std::vector<Pattern> except, std::vector<Pattern> inverse,
              Decimal slack)
      : SentenceFigureCheck(std::move(reader), std::move(except)),
        inverse_(std::move(inverse)),
        slack_(slack) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = reader().words().lead_words(LeadWord::RiseTo);
    const auto& falls = reader().words().lead_words(LeadWord::FallTo);
    trigger.literals.insert(trigger.literals.end(), falls.begin(), falls.end());
    return trigger;
  }

 protected:
  bool may_matter(std::string_view text, const Hit& hit) const override {
    return digit_follows(text, hit.span.end, kReach);
  }

  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto& figures = sentence.figures;
    for (std::size_t i = 1; i < figures.size(); ++i) {
      Growth growth{&figures[i - 1], &figures[i], nullptr};
      if (!is_pair(sentence.text, growth)) continue;
      if (contradicts_verb(growth)) {
        if (!stands_before(inverse_, sentence, growth.to->place.end)) {
          sink(report(sentence, growth, *growth.to, "direction"));
        }
        continue;
      }
      if (i + 1 == figures.size() || !measures(*growth.to, figures[i + 1])) continue;
      growth.by = &figures[i + 1];
      if (!excepted(sentence, growth.by->place.end)) check_rate(sentence, growth, sink);
    }
  }

 private:
  static bool is_pair(std::string_view text, const Growth& growth) {
    const Figure& to = *growth.to;
    return growth.from->role == FigureRole::From && !to.own && !to.listed &&
           (to.role == FigureRole::RiseTo || to.role == FigureRole::FallTo) &&
           growth.from->exact() && to.exact() && comparable(text, *growth.from, to);
  }

  static bool contradicts_verb(const Growth& growth) {
    const auto all = readings(*growth.from, *growth.to);
    return std::all_of(all.begin(), all.end(), [&](const Change& change) {
      return growth.to->role == FigureRole::RiseTo ? change.to.high < change.from.low
                                                   : change.from.high < change.to.low;
    });
  }

  /// Whether `by` follows directly and says by how much the figure before it has changed.
  static bool measures(const Figure& to, const Figure& by) {
    constexpr Offset kOneMark = 3;
    return (by.role == FigureRole::RiseBy || by.role == FigureRole::FallBy) && !by.own &&
           !by.listed && !by.compared && !by.based && by.exact() && by.per == nullptr &&
           by.unit != nullptr && by.clause.begin <= std::max(to.end, to.object.end) + kOneMark;
  }

  void check_rate(const FigureSentence& sentence, const Growth& growth, const Sink& sink) const {
    const Figure& by = *growth.by;
    const bool of_rates = !bare(*growth.to) && growth.to->unit->rate;
    if (by.unit->multiple) {
      if (!of_rates && by.role == FigureRole::RiseBy) check_times(sentence, growth, sink);
    } else if (by.unit->rate) {
      of_rates ? check_points(sentence, growth, sink) : check_percentage(sentence, growth, sink);
    } else if (same_measure(*growth.to, by) && !holds(growth, says_difference)) {
      sink(report(sentence, growth, by, "difference"));
    }
  }

  void check_times(const FigureSentence& sentence, const Growth& growth, const Sink& sink) const {
    if (holds(growth, says_times)) return;
    sink(report(sentence, growth, *growth.by, holds(growth, says_factor) ? "factor" : "times"));
  }

  void check_percentage(const FigureSentence& sentence, const Growth& growth,
                        const Sink& sink) const {
    if (!rate_holds(growth)) sink(report(sentence, growth, *growth.by, ""));
  }

  /// By how much a percentage changes is said in percentage points; 提高3% is a change of its
  /// value.
  void check_points(const FigureSentence& sentence, const Growth& growth, const Sink& sink) const {
    const Figure& by = *growth.by;
    const bool percent = by.unit->dimension == growth.to->unit->dimension;
    if (percent && rate_holds(growth)) return;
    const bool difference = holds(growth, says_difference);
    if (difference && !percent) return;
    sink(report(sentence, growth, by, difference ? "points" : "difference"));
  }

  bool rate_holds(const Growth& growth) const {
    return holds(growth, [this](const Change& change, const Figure& by) {
      return says_rate(change, by, slack_);
    });
  }

  /// Whether the relation may hold in some reading.
  template <class Relation>
  static bool holds(const Growth& growth, Relation relation) {
    const auto all = readings(*growth.from, *growth.to);
    return std::any_of(all.begin(), all.end(),
                       [&](const Change& change) { return relation(change, *growth.by); });
  }

  static Report report(const FigureSentence& sentence, const Growth& growth, const Figure& mark,
                       const std::string& key) {
    Report report;
    const Offset begin = mark.verb.empty() || mark.verb.begin > mark.place.begin ? mark.place.begin
                                                                                 : mark.verb.begin;
    report.span = {begin, mark.place.end};
    report.message_key = key;
    report.values.emplace_back("right", right_value(growth, key) + unit_of(sentence, growth, key));
    report.related.push_back({growth.from->place, {"原来的数", "before"}});
    if (&mark != growth.to) report.related.push_back({growth.to->place, {"现在的数", "after"}});
    return report;
  }

  /// What it would be by the two figures.
  static std::string right_value(const Growth& growth, const std::string& key) {
    if (growth.by == nullptr) return {};
    const Figure& by = *growth.by;
    const Change change = readings(*growth.from, *growth.to).back();
    if (key == "difference" || key == "points") return right_difference(change, by);
    return by.unit->multiple ? right_times(change, by) : right_rate(change, by);
  }

  /// 万人 of 5.6万人; a difference of percentages is in 个百分点.
  static std::string unit_of(const FigureSentence& sentence, const Growth& growth,
                             const std::string& key) {
    if (growth.by == nullptr || key == "points") return {};
    return std::string(unit_text(sentence.text, *growth.by));
  }

  std::vector<Pattern> inverse_;  // 埋深, 名次: a larger number is less
  Decimal slack_;                 // percentage points that a rate may be off
};

}  // namespace

std::unique_ptr<Check> build_figures_growth(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto inverse = fields.patterns("inverse");
  const Decimal slack = Decimal::parse(fields.text("slack").value_or("0"));
  if (!slack.known()) fields.error("slack", "slack is a number of percentage points: \"0.5\"");
  if (!reader) return nullptr;
  return std::make_unique<GrowthCheck>(std::move(*reader), std::move(except), std::move(inverse),
                                       slack);
}

}  // namespace gaolint
