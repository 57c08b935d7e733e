#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gaolint {

/// A number as a Word number format (w:numFmt) writes it: "chineseCounting" 12 → 十二. Decimal for
/// a format that is not known; empty for "none" and "bullet".
std::string format_number(std::string_view format, std::uint32_t value);

}  // namespace gaolint
