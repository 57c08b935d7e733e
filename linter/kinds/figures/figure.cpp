#include "kinds/figures/figure.h"

#include "text/utf8.h"

namespace gaolint {

DecimalRange figure_range(const Figure& figure) {
  if (figure.unit != nullptr && figure.unit->counted && figure.power == 0) {
    return {figure.value, figure.value};
  }
  const Decimal half = figure.step * Decimal(5, -1);
  return {figure.value - half, figure.value + half};
}

DecimalRange figure_amount(const Figure& figure) {
  const DecimalRange range = figure_range(figure);
  if (figure.unit == nullptr) return range;
  return {range.low * figure.unit->factor, range.high * figure.unit->factor};
}

std::string_view unit_text(std::string_view text, const Figure& figure) {
  const std::string_view whole = text.substr(figure.place.begin, figure.place.size());
  // Of a number in Han numerals only the unit is known apart.
  const std::size_t digits = is_han_lead(whole.front()) && !figure.unit_place.empty()
                                 ? figure.unit_place.begin - figure.place.begin
                                 : whole.find_first_not_of("0123456789.,");
  return digits == whole.npos ? std::string_view() : whole.substr(digits);
}

bool same_measure(const Figure& a, const Figure& b) {
  if (a.unit == nullptr || b.unit == nullptr) return a.unit == b.unit;
  return a.per == b.per && a.unit->dimension == b.unit->dimension;
}

bool same_amount(const Figure& a, const Figure& b) {
  const Decimal unit_a = a.unit == nullptr ? Decimal(1) : a.unit->factor;
  const Decimal unit_b = b.unit == nullptr ? Decimal(1) : b.unit->factor;
  const Decimal step_a = a.step * unit_a;
  const Decimal step_b = b.step * unit_b;
  const Decimal amount = a.value * unit_a;
  const Decimal other = b.value * unit_b;
  if (amount == other) return true;
  if (step_a == step_b) return !amount.known() || !other.known();
  const Decimal slack = step_a < step_b ? step_b : step_a;
  return !disjoint({amount - slack, amount + slack}, {other, other});
}

}  // namespace gaolint
