#include "formats/docx/number_format.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

using Format = std::string (*)(std::uint32_t);

std::string decimal(std::uint32_t value) { return std::to_string(value); }

std::string decimal_zero(std::uint32_t value) {
  return value < 10 ? "0" + std::to_string(value) : std::to_string(value);
}

std::string full_width(std::uint32_t value) {
  std::string text;
  for (const char digit : std::to_string(value)) {
    append_utf8(text, U'０' + static_cast<char32_t>(digit - '0'));
  }
  return text;
}

/// The character that many places after the first; decimal where the list is over.
std::string in_list(char32_t first, std::uint32_t size, std::uint32_t value) {
  if (value == 0 || value > size) return decimal(value);
  std::string text;
  append_utf8(text, first + value - 1);
  return text;
}

std::string in_list(std::u32string_view list, std::uint32_t value) {
  if (value == 0 || value > list.size()) return decimal(value);
  std::string text;
  append_utf8(text, list[value - 1]);
  return text;
}

/// a … z, aa, bb …: as Word counts, the letter is repeated.
std::string letters(char first, std::uint32_t value) {
  constexpr std::uint32_t kMostRepeats = 20;
  if (value == 0 || value > 26 * kMostRepeats) return decimal(value);
  return std::string((value - 1) / 26 + 1, static_cast<char>(first + (value - 1) % 26));
}

std::string upper_roman(std::uint32_t value) {
  struct Sign {
    std::uint32_t value;
    const char* text;
  };
  constexpr std::array<Sign, 13> kSigns = {{{1000, "M"},
                                            {900, "CM"},
                                            {500, "D"},
                                            {400, "CD"},
                                            {100, "C"},
                                            {90, "XC"},
                                            {50, "L"},
                                            {40, "XL"},
                                            {10, "X"},
                                            {9, "IX"},
                                            {5, "V"},
                                            {4, "IV"},
                                            {1, "I"}}};
  if (value == 0 || value >= 4000) return decimal(value);
  std::string text;
  for (const Sign& sign : kSigns) {
    for (; value >= sign.value; value -= sign.value) text += sign.text;
  }
  return text;
}

std::string lower_roman(std::uint32_t value) {
  std::string text = upper_roman(value);
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return text;
}

/// 二〇二五, digit by digit; with 十 up to 99.
std::string han_digits(std::uint32_t value) {
  constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  std::string text;
  for (const char digit : std::to_string(value)) {
    append_utf8(text, kDigits[static_cast<std::size_t>(digit - '0')]);
  }
  return text;
}

std::string han_counting(std::uint32_t value) {
  return value < 100 ? han_numeral(value) : han_digits(value);
}

/// 壹拾贰: the forms of documents of value.
std::string han_financial(std::uint32_t value) {
  constexpr std::u32string_view kPlain = U"一二三四五六七八九十百千";
  constexpr std::u32string_view kFinancial = U"壹贰叁肆伍陆柒捌玖拾佰仟";
  std::string plain = han_numeral(value);
  if (plain.starts_with("十")) plain.insert(0, "一");
  std::string text;
  for (Offset at = 0; at < plain.size();) {
    const CodePoint point = decode_at(plain, at);
    at += point.length;
    const std::size_t place = kPlain.find(point.value);
    append_utf8(text, place == kPlain.npos ? point.value : kFinancial[place]);
  }
  return text;
}

std::string circled(std::uint32_t value) {
  const std::string text = circled_numeral(value);
  return text.empty() ? decimal(value) : text;
}

struct Named {
  std::string_view name;
  Format format;
};

constexpr Named kFormats[] = {
    {"decimal", decimal},
    {"decimalZero", decimal_zero},
    {"decimalFullWidth", full_width},
    {"decimalFullWidth2", full_width},
    {"decimalEnclosedCircle", circled},
    {"decimalEnclosedCircleChinese", circled},
    {"decimalEnclosedFullstop", [](std::uint32_t n) { return in_list(U'⒈', 20, n); }},
    {"decimalEnclosedParen", [](std::uint32_t n) { return in_list(U'⑴', 20, n); }},
    {"upperRoman", upper_roman},
    {"lowerRoman", lower_roman},
    {"upperLetter", [](std::uint32_t n) { return letters('A', n); }},
    {"lowerLetter", [](std::uint32_t n) { return letters('a', n); }},
    {"chineseCounting", han_counting},
    {"chineseCountingThousand", han_numeral},
    {"chineseLegalSimplified", han_financial},
    {"ideographLegalTraditional", han_financial},
    {"ideographDigital", han_digits},
    {"japaneseDigitalTenThousand", han_digits},
    {"japaneseCounting", han_numeral},
    {"taiwaneseCounting", han_counting},
    {"taiwaneseCountingThousand", han_numeral},
    {"taiwaneseDigital", han_digits},
    {"ideographTraditional", [](std::uint32_t n) { return in_list(U"甲乙丙丁戊己庚辛壬癸", n); }},
    {"ideographZodiac", [](std::uint32_t n) { return in_list(U"子丑寅卯辰巳午未申酉戌亥", n); }},
    {"ideographEnclosedCircle",
     [](std::uint32_t n) { return in_list(U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", n); }},
    {"none", [](std::uint32_t) { return std::string(); }},
    {"bullet", [](std::uint32_t) { return std::string(); }},
};

}  // namespace

std::string format_number(std::string_view format, std::uint32_t value) {
  const auto* found = std::find_if(std::begin(kFormats), std::end(kFormats),
                                   [&](const Named& named) { return named.name == format; });
  return found == std::end(kFormats) ? decimal(value) : found->format(value);
}

}  // namespace gaolint
