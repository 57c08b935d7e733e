#include "kinds/figures/change.h"

#include <algorithm>

namespace gaolint {

namespace {

const Decimal& hundred() {
  static const Decimal value(100);
  return value;
}

DecimalRange times(const DecimalRange& range, const Decimal& factor) {
  return {range.low * factor, range.high * factor};
}

Decimal middle(const DecimalRange& range) { return (range.low + range.high) * Decimal(5, -1); }

/// By how much it rose, or fell where `by` says that it fell.
Decimal change_of(const Change& change, const Figure& by) {
  const Decimal difference = middle(change.to) - middle(change.from);
  return by.role == FigureRole::FallBy ? Decimal(0) - difference : difference;
}

int decimals(const Figure& by) { return std::max(by.decimals, 1); }

}  // namespace

bool says_rate(const Change& change, const Figure& by, const Decimal& slack) {
  const DecimalRange rate = figure_amount(by);
  const Decimal low = rate.low - slack;
  const Decimal high = rate.high + slack;
  const DecimalRange after =
      by.role == FigureRole::RiseBy
          ? DecimalRange{change.from.low * (hundred() + low), change.from.high * (hundred() + high)}
          : DecimalRange{change.from.low * (hundred() - high),
                         change.from.high * (hundred() - low)};
  return !disjoint(after, times(change.to, hundred()));
}

bool says_times(const Change& change, const Figure& by) {
  // 2倍 may be 2.9 cut off, or 1.5 rounded.
  const Decimal low = figure_range(by).low + Decimal(1);
  const Decimal high = by.value + by.step + Decimal(1);
  return !disjoint({change.from.low * low, change.from.high * high}, change.to);
}

bool says_factor(const Change& change, const Figure& by) {
  const DecimalRange factor = figure_range(by);
  return !disjoint({change.from.low * factor.low, change.from.high * factor.high}, change.to);
}

bool says_difference(const Change& change, const Figure& by) {
  const DecimalRange difference =
      by.role == FigureRole::RiseBy
          ? DecimalRange{change.to.low - change.from.high, change.to.high - change.from.low}
          : DecimalRange{change.from.low - change.to.high, change.from.high - change.to.low};
  return !disjoint(difference, figure_amount(by));
}

std::string right_rate(const Change& change, const Figure& by) {
  const Decimal difference = change_of(change, by).scaled(2);
  return Decimal::quotient(difference, middle(change.from), decimals(by)).text();
}

std::string right_times(const Change& change, const Figure& by) {
  return Decimal::quotient(change_of(change, by), middle(change.from), decimals(by)).text();
}

std::string right_difference(const Change& change, const Figure& by) {
  const Decimal one = by.unit->factor.scaled(by.power);
  return Decimal::quotient(change_of(change, by), one, decimals(by)).text();
}

}  // namespace gaolint
