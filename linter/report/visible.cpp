#include "report/visible.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace gaolint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Unicode's format characters (Cf) and line separators, and C1 controls.
constexpr Range kInvisible[] = {
    {0x80, 0x9F},     {0xAD, 0xAD},       {0x61C, 0x61C},     {0x180E, 0x180E},
    {0x200B, 0x200F}, {0x2028, 0x202E},   {0x2060, 0x206F},   {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
};

bool is_invisible(char32_t value) {
  return std::any_of(std::begin(kInvisible), std::end(kInvisible), [value](const Range& range) {
    return range.first <= value && value <= range.last;
  });
}

}  // namespace

std::string visible_character(char32_t value) {
  std::string shown;
  if (value == '\t') {
    append_utf8(shown, 0x21E5);  // ⇥
  } else if (value < 0x20) {
    append_utf8(shown, 0x2400 + value);  // ␀ …
  } else if (value == 0x7F) {
    append_utf8(shown, 0x2421);  // ␡
  } else if (is_invisible(value)) {
    shown = fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(value));
  } else {
    append_utf8(shown, value);
  }
  return shown;
}

}  // namespace gaolint
