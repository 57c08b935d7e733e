#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/decimal.h"
#include "text/span.h"

namespace gaolint {

/// A unit of measure. Units of one dimension can be converted.
struct FigureUnit {
  std::string dimension;
  Decimal factor;         // how many of the dimension's own unit it is
  bool rate = false;      // %, 个百分点: of something, not an amount
  bool multiple = false;  // 倍
  bool counted = false;   // 个: there are no fractions of it
};

/// How a figure is tied to what it is the figure of.
enum class FigureRole : std::uint8_t {
  Level,   // 达到35亿元
  From,    // 由35亿元
  RiseTo,  // 增至42亿元
  FallTo,
  RiseBy,  // 增长20%
  FallBy,
  Share,  // 占35%
};

/// One figure of a text with what the words around it say of it. Spans are of the text that was
/// read; an empty one stands for nothing.
struct Figure {
  Span place;     // number, scale and unit
  Span number;    // the number and its scale: 3.5亿
  Span clause;    // from the end of the figure or the clause before it to the number
  Decimal value;  // in its unit, with its scale
  Decimal step;   // what one more in its last written digit would add
  const FigureUnit* unit = nullptr;  // none: a bare number
  Span unit_place;
  Offset end = 0;                   // of the figure with what qualifies it: 35%左右
  const FigureUnit* per = nullptr;  // 吨 of 元/吨
  int power = 0;                    // of ten, that its scale is: 8 for 亿
  int decimals = 0;                 // as many as were written
  bool blank = false;               // X亿元: not filled in
  bool approximate = false;         // 约, 多, 以上
  bool range = false;               // one end of 3—5个
  bool planned = false;             // in words of plans before it: 力争, 目标
  bool compared = false;  // 高于全市3个百分点: by how much it differs from something
  bool based = false;     // 比2020年增长: the period that it is measured from is said
  bool listed = false;    // goes on a list: 分别增长2%、3%
  FigureRole role = FigureRole::Level;
  Span verb;            // what says the role
  Span subject;         // what it is the figure of
  Span object;          // what is counted, where it stands after the unit: 5个项目
  bool own = false;     // the subject stands before it in its clause, not before an earlier figure
  Span scope;           // 全市, 其中
  Span period;          // 2025年, 上半年
  bool titled = false;  // the period is that of the heading above

  bool exact() const { return value.known() && !blank && !approximate && !range; }
};

/// What a figure may stand for, as many digits as were written: half a step to each side. A count
/// with no scale word is what it is.
DecimalRange figure_range(const Figure& figure);
/// The same in the own unit of the dimension.
DecimalRange figure_amount(const Figure& figure);

/// What follows the digits: 万人 of 5.6万人.
std::string_view unit_text(std::string_view text, const Figure& figure);

/// Whether two figures measure the same and can be compared.
bool same_measure(const Figure& a, const Figure& b);
/// Whether two figures of one measure may be one amount: equal, or one the other with fewer digits,
/// rounded or cut off.
bool same_amount(const Figure& a, const Figure& b);

}  // namespace gaolint
