#include "text/numeral.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {

namespace {

std::uint32_t capped(std::uint64_t value) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(value, kNumeralLimit));
}

/// 〇 and 零 are 0; -1 for what is no digit.
int han_digit(char32_t c) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  if (const auto at = kDigits.find(c); at != kDigits.npos) return static_cast<int>(at);
  return c == U'零' ? 0 : -1;
}

std::uint32_t han_unit(char32_t c) {
  constexpr std::u32string_view kUnits = U"十百千万亿";
  constexpr std::uint32_t kValues[] = {10, 100, 1000, 10'000, 100'000'000};
  const auto at = kUnits.find(c);
  return at == kUnits.npos ? 0 : kValues[at];
}

int decimal_digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  return c >= U'０' && c <= U'９' ? static_cast<int>(c - U'０') : -1;
}

template <class Digit>
std::optional<std::uint32_t> read_digits(std::string_view text, Digit digit) {
  std::uint64_t value = 0;
  for (Offset at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    const int d = digit(c.value);
    if (d < 0) return std::nullopt;
    value = capped(value * 10 + static_cast<unsigned>(d));
    at += c.length;
  }
  return capped(value);
}

/// Reads a numeral with units, one character after the other: 十二, 一千零五, 三万五.
class UnitReader {
 public:
  /// False if the character cannot stand here.
  bool read(char32_t c) {
    if (c == U'廿' || c == U'卅') return read_digit(c == U'廿' ? 2 : 3) && read_unit(10);
    if (c == U'两') return read_digit(2);
    if (const std::uint32_t unit = han_unit(c); unit >= 10'000) return read_group(unit);
    if (const std::uint32_t unit = han_unit(c); unit != 0) return read_unit(unit);
    const int digit = han_digit(c);
    return digit == 0 ? read_zero() : digit > 0 && read_digit(digit);
  }

  std::optional<std::uint32_t> value() const {
    if (zero_ && digit_ == 0) return std::nullopt;
    // 一百五 is 150, 三万五 is 35,000; after 零 the digit is itself.
    const std::uint64_t scale = zero_ || last_unit_ < 100 ? 1 : last_unit_ / 10;
    return capped(groups_ + section_ + digit_ * scale);
  }

 private:
  bool read_digit(int digit) {
    if (digit_ != 0) return false;
    digit_ = static_cast<unsigned>(digit);
    return true;
  }

  bool read_zero() {
    if (zero_ || digit_ != 0 || last_unit_ == 0) return false;
    zero_ = true;
    return true;
  }

  bool read_unit(std::uint32_t unit) {
    // 十二, 一百十二, and 百 and 千 by themselves.
    const bool bare = digit_ == 0 && (unit == 10 || last_unit_ == 0);
    if (unit >= section_unit_ || (digit_ == 0 && !bare)) return false;
    section_ += (bare ? 1 : digit_) * unit;
    section_unit_ = unit;
    end_unit(unit);
    return true;
  }

  bool read_group(std::uint32_t unit) {
    const std::uint64_t section = last_unit_ == 0 && digit_ == 0 ? 1 : section_ + digit_;
    if (unit >= group_unit_ || section == 0) return false;
    groups_ = capped(groups_ + section * unit);
    section_ = 0;
    section_unit_ = kNone;
    group_unit_ = unit;
    end_unit(unit);
    return true;
  }

  void end_unit(std::uint32_t unit) {
    digit_ = 0;
    zero_ = false;
    last_unit_ = unit;
  }

  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  std::uint64_t groups_ = 0;   // 万 and 亿
  std::uint64_t section_ = 0;  // below 万
  std::uint64_t digit_ = 0;    // waits for its unit
  bool zero_ = false;          // since the last unit
  std::uint32_t section_unit_ = kNone, group_unit_ = kNone, last_unit_ = 0;
};

std::optional<std::uint32_t> read_units(std::string_view text) {
  UnitReader reader;
  for (Offset at = 0; at < text.size();) {
    const CodePoint c = decode_at(text, at);
    if (!reader.read(c.value)) return std::nullopt;
    at += c.length;
  }
  return reader.value();
}

}  // namespace

std::optional<std::uint32_t> parse_numeral(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (const auto value = read_digits(text, decimal_digit)) return value;
  if (const auto value = read_digits(text, han_digit)) return value;
  return read_units(text);
}

std::optional<std::uint32_t> parse_enclosed(char32_t c) {
  if (c >= 0x2460 && c <= 0x2473) return c - 0x2460 + 1;
  if (c >= 0x3251 && c <= 0x325F) return c - 0x3251 + 21;
  if (c >= 0x32B1 && c <= 0x32BF) return c - 0x32B1 + 36;
  if (c >= 0x2474 && c <= 0x2487) return c - 0x2474 + 1;
  if (c >= 0x2488 && c <= 0x249B) return c - 0x2488 + 1;
  if (c >= 0x3220 && c <= 0x3229) return c - 0x3220 + 1;
  return std::nullopt;
}

std::string han_numeral(std::uint32_t value) {
  static constexpr const char* kDigits[] = {"零", "一", "二", "三", "四",
                                            "五", "六", "七", "八", "九"};
  if (value >= 10000) {
    std::string head = han_numeral(value / 10000) + "万";
    const std::uint32_t rest = value % 10000;
    if (rest == 0) return head;
    return head + (rest < 1000 ? "零" : "") + (rest < 20 && rest >= 10 ? "一" : "") +
           han_numeral(rest);
  }
  if (value < 10) return kDigits[value];
  if (value < 20) return std::string("十") + (value % 10 ? kDigits[value % 10] : "");
  std::string out;
  bool gap = false;
  const std::uint32_t units[] = {1000, 100, 10, 1};
  const char* const names[] = {"千", "百", "十", ""};
  for (int i = 0; i < 4; ++i) {
    const std::uint32_t d = value / units[i] % 10;
    if (d == 0) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += "零";
    gap = false;
    out.append(kDigits[d]).append(names[i]);
  }
  return out;
}

std::string circled_numeral(std::uint32_t value) {
  std::string out;
  if (value >= 1 && value <= 20) append_utf8(out, 0x2460 + value - 1);
  if (value >= 21 && value <= 35) append_utf8(out, 0x3251 + value - 21);
  if (value >= 36 && value <= 50) append_utf8(out, 0x32B1 + value - 36);
  return out;
}

}  // namespace gaolint
