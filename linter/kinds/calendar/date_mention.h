#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// A date as running text writes it: 2025年7月20日, 二〇二五年七月, 7月下旬, 去年8月, 2025年. The
/// numbers are what stands there, in no calendar perhaps (2月30日); a number of any length is at
/// most kNumeralLimit.
struct DateMention {
  enum class Third { None, Early, Middle, Late };  // 上旬 or 初, 中旬, 下旬 or 底 or 末

  Span span;
  std::optional<int> year;         // four digits
  std::optional<int> year_offset;  // 去年 -1, 今年 0, 明年 and 次年 1
  std::optional<int> month;
  std::optional<int> day;
  Third third = Third::None;
  bool han = false;  // month and day in Chinese numerals

  bool has_year() const { return year || year_offset; }
};

/// The mentions in text[range], in order. Linear; durations (3个月, 五年) and approximate ones
/// (二三月) are none.
std::vector<DateMention> read_dates(std::string_view text, Span range);

/// The date that stands at the very beginning of `text`, as in a label or a data line: 2025-07-20,
/// 2025.7.20, 2025/7/20 or 2025年7月20日. Nothing where it is in no calendar. `length`: the bytes
/// it took.
std::optional<std::chrono::year_month_day> read_leading_date(std::string_view text, Offset& length);

}  // namespace gaolint
