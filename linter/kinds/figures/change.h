#pragma once

#include <string>

#include "kinds/figures/figure.h"

namespace gaolint {

/// An amount before and after, in the own unit of their dimension.
struct Change {
  DecimalRange from;
  DecimalRange to;
};

/// Whether `by`, a RiseBy or FallBy, may say the change, with all that rounding and cutting off
/// allow. `slack`: percentage points that it may be off besides.
bool says_rate(const Change& change, const Figure& by, const Decimal& slack);  // 增长20%
bool says_times(const Change& change, const Figure& by);                       // 增长2倍
bool says_difference(const Change& change, const Figure& by);                  // 增加20个
/// Whether `by` is how many times the one before the one after is: 增长3倍 said of 50 and 150.
bool says_factor(const Change& change, const Figure& by);

/// What `by` would have to be, in its own unit and scale.
std::string right_rate(const Change& change, const Figure& by);
std::string right_times(const Change& change, const Figure& by);
std::string right_difference(const Change& change, const Figure& by);

}  // namespace gaolint
