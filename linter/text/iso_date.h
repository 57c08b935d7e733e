#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// 2026-07-25, if it is a day of the calendar.
std::optional<std::chrono::year_month_day> parse_iso_date(std::string_view text);
std::string iso_date(std::chrono::year_month_day date);

}  // namespace gaolint
