#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// Greatest value that parse functions give; a longer numeral is this value (an ordinal of a
/// hundred thousand digits is as wrong as this one, and costs no more).
inline constexpr std::uint32_t kNumeralLimit = 999'999'999;

/// Reads a whole Chinese numeral (一 … 九十九, 一百零五, 两千, 三万, 廿, 〇, and digit by digit
/// 二〇二五) or an ASCII or full-width decimal one. Nothing if `text` is anything else. 两 counts
/// as 2, 几/数/多 are none.
std::optional<std::uint32_t> parse_numeral(std::string_view text);
/// ①-⑳ and ㉑-㊿, ⑴-⒇, ⒈-⒛, ㈠-㈩; nothing for another character.
std::optional<std::uint32_t> parse_enclosed(char32_t value);

/// 1 → 一, 12 → 十二, 105 → 一百零五; up to 99,999,999.
std::string han_numeral(std::uint32_t value);
/// 1 → ① … 50 → ㊿; empty beyond.
std::string circled_numeral(std::uint32_t value);

}  // namespace gaolint
