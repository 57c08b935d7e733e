#include "kinds/figures/numbers.h"

#include <utility>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr Offset kLongestNumber = 32;  // bytes; a longer one is a code, or nonsense
constexpr int kYearDigits = 4;
constexpr Offset kHanBytes = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_han_digit(char32_t c) {
  switch (c) {
    case U'一':
    case U'二':
    case U'两':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
      return true;
    default:
      return false;
  }
}
bool is_blank_sign(char c) { return c == 'X' || c == 'x'; }

class NumberReader {
 public:
  NumberReader(const FigureWords& words, std::string_view text, Span range)
      : words_(words), text_(text), range_(range) {}

  Numbers read() {
    for (Offset at = range_.begin; at < range_.end;) {
      if (is_digit(text_[at]) || is_blank_sign(text_[at])) {
        at = one(at);
      } else if (is_han_lead(text_[at])) {
        at = han_multiple(at);
      } else {
        ++at;
      }
    }
    return std::move(numbers_);
  }

 private:
  /// Reads the number that begins at `begin`; gives where to go on.
  Offset one(Offset begin) {
    Figure figure;
    figure.blank = is_blank_sign(text_[begin]);
    const Offset digits_end = figure.blank ? end_of_blank(begin) : end_of_digits(begin);
    if (!stands_alone(begin, digits_end)) return skip_code(begin);
    figure.number = {begin, digits_end};
    if (is_date(digits_end)) {
      if (!figure.blank) add_date(begin, digits_end);
      return digits_end;
    }
    if (!figure.blank) read_value(figure);
    Offset at = read_scales(figure, digits_end);
    figure.number.end = at;
    at = read_unit(figure, at);
    figure.place = {begin, at};
    at = read_qualifier(figure, at);
    if (figure.blank && figure.unit == nullptr && figure.power == 0) return at;
    mark_range(figure);
    numbers_.figures.push_back(figure);
    return at;
  }

  /// 三倍, 十二倍: of figures in Han numerals only multiples are read; the rest is mostly no
  /// figure. Gives where to go on.
  Offset han_multiple(Offset begin) {
    Offset end = begin;
    while (end < range_.end && is_han_digit(decode_at(text_, end).value)) end += kHanBytes;
    if (end == begin) return begin + kHanBytes;
    const auto value = parse_numeral(text_.substr(begin, end - begin));
    const WordTable::Found unit = words_.units().longest(text_, rest(end));
    const bool is_multiple = unit.length > 0 && words_.unit(unit.number).multiple;
    const bool in_words = end - begin == kHanBytes ||
                          text_.substr(begin, end - begin).find("十") != std::string_view::npos;
    if (!value || !is_multiple || !in_words) return end;  // 五六倍 is about so much
    Figure figure;
    figure.number = {begin, end};
    figure.value = Decimal(*value);
    figure.step = Decimal(1);
    const Offset at = read_unit(figure, end);
    figure.place = {begin, at};
    const Offset next = read_qualifier(figure, at);
    numbers_.figures.push_back(figure);
    return next;
  }

  Offset end_of_digits(Offset at) const {
    bool point = false;
    for (; at < range_.end; ++at) {
      if (is_digit(text_[at])) continue;
      const bool goes_on = at + 1 < range_.end && is_digit(text_[at + 1]);
      if (!goes_on || point) break;
      if (text_[at] == '.') {
        point = true;
      } else if (text_[at] != ',' || !is_group(at + 1)) {
        break;
      }
    }
    return at;
  }

  /// Three digits of 1,234 and no more.
  bool is_group(Offset at) const {
    Offset end = at;
    while (end < range_.end && end - at < 4 && is_digit(text_[end])) ++end;
    return end - at == 3;
  }

  Offset end_of_blank(Offset at) const {
    while (at < range_.end && is_blank_sign(text_[at])) ++at;
    return at;
  }

  /// A whole number, no part of a code, a ratio or an ordinal.
  bool stands_alone(Offset begin, Offset end) const {
    if (end - begin > kLongestNumber) return false;
    const CodePoint before = begin > range_.begin ? decode_before(text_, begin) : CodePoint{};
    const bool attached = is_ascii_alnum(before.value) || before.value == '+' ||
                          before.value == '.' || before.value == '/' || before.value == ':' ||
                          before.value == U'：' || before.value == U'∶' || before.value == '#';
    if (before.length > 0 && attached) {
      // 主要目标：100亿元 is a figure, 3：2 is not.
      const bool colon = before.value == U'：';
      if (!colon ||
          (begin - before.length > range_.begin && is_digit(text_[begin - before.length - 1]))) {
        return false;
      }
    }
    if (words_.not_before().longest(text_, {range_.begin, begin}).length > 0) return false;
    if (words_.names().longest(text_, rest(end)).length > 0) return false;
    const CodePoint after = end < range_.end ? decode_at(text_, end) : CodePoint{};
    return !is_ascii_alnum(after.value) && after.value != '+' && after.value != '/' &&
           after.value != '.' && after.value != ':' && after.value != U'∶';
  }

  Offset skip_code(Offset at) const {
    while (at < range_.end && (is_ascii_alnum(static_cast<unsigned char>(text_[at])) ||
                               text_[at] == '.' || text_[at] == ',')) {
      ++at;
    }
    return at;
  }

  bool is_date(Offset end) const { return words_.dates().longest(text_, rest(end)).length > 0; }

  /// A year of four digits, a month or a day; 3年 is a duration and nothing.
  void add_date(Offset begin, Offset end) {
    const Offset length = words_.dates().longest(text_, rest(end)).length;
    const Offset first = with_range_before(begin);
    if (text_.substr(end, length).starts_with("年") && end - begin != kYearDigits) return;
    auto& dates = numbers_.dates;
    if (!dates.empty() && dates.back().end == first) {
      dates.back().end = end + length;  // 2025年 and 6月
    } else {
      dates.push_back({first, end + length});
    }
  }

  /// 1— of 1—9月.
  Offset with_range_before(Offset begin) const {
    Offset at = begin - words_.ranges().longest(text_, {range_.begin, begin}).length;
    if (at == begin) return begin;
    const Offset end = at;
    while (at > range_.begin && end - at < kYearDigits && is_digit(text_[at - 1])) --at;
    return at < end ? at : begin;
  }

  Span rest(Offset at) const { return {at, range_.end}; }

  void read_value(Figure& figure) const {
    const std::string_view digits = text_.substr(figure.number.begin, figure.number.size());
    figure.value = Decimal::parse(digits);
    const std::size_t point = digits.find('.');
    if (point != digits.npos) figure.decimals = static_cast<int>(digits.size() - point) - 1;
    figure.step = Decimal(1, -figure.decimals);
  }

  /// 万, 多万, 万亿 after the digits.
  Offset read_scales(Figure& figure, Offset at) const {
    for (;;) {
      const Offset between = words_.between().longest(text_, rest(at)).length;
      const WordTable::Found scale = words_.scales().longest(text_, rest(at + between));
      // 千瓦, 百分点: the scale is part of the unit.
      if (words_.units().longest(text_, rest(at + between)).length > scale.length) return at;
      if (scale.length == 0) return at;
      if (between > 0) figure.approximate = true;
      at += between + scale.length;
      figure.power += scale.number;
      figure.value = figure.value.scaled(scale.number);
      figure.step = figure.step.scaled(scale.number);
      if (at >= range_.end || !is_digit(text_[at])) continue;
      at = read_second(figure, at);
    }
  }

  /// 6千 of 5万6千.
  Offset read_second(Figure& figure, Offset at) const {
    const Offset end = end_of_digits(at);
    const Decimal digits = Decimal::parse(text_.substr(at, end - at));
    const WordTable::Found scale = words_.scales().longest(text_, rest(end));
    figure.value = figure.value + digits.scaled(scale.number < 0 ? 0 : scale.number);
    figure.step = Decimal(1, scale.number < 0 ? 0 : scale.number);
    return end + scale.length;
  }

  Offset read_unit(Figure& figure, Offset at) const {
    const Offset between = words_.between().longest(text_, rest(at)).length;
    const WordTable::Found unit = words_.units().longest(text_, rest(at + between));
    if (between > 0) figure.approximate = true;
    at += between;
    if (unit.length == 0) return at;
    figure.unit = &words_.unit(unit.number);
    figure.unit_place = {at, at + unit.length};
    at += unit.length;
    if (at + 1 < range_.end && text_[at] == '/') {
      const WordTable::Found second = words_.units().longest(text_, rest(at + 1));
      if (second.length == 0) figure.approximate = true;  // of what nobody knows
      if (second.length > 0) figure.per = &words_.unit(second.number);
      at += 1 + second.length;
      figure.unit_place.end = at;
    }
    return at;
  }

  /// 多 or 左右 after the unit.
  Offset read_qualifier(Figure& figure, Offset at) const {
    const Offset begin = at;
    at += words_.between().longest(text_, rest(at)).length;
    at += words_.after().longest(text_, rest(at)).length;
    if (at > begin) figure.approximate = true;
    figure.end = at;
    return at;
  }

  /// Both ends of 3—5个, where only the connecting sign stands between them.
  void mark_range(Figure& figure) {
    const Offset connector =
        words_.ranges().longest(text_, {range_.begin, figure.number.begin}).length;
    auto& figures = numbers_.figures;
    if (connector == 0 || figures.empty()) return;
    if (figures.back().place.end + connector != figure.number.begin) return;
    figures.back().range = true;
    figure.range = true;
  }

  const FigureWords& words_;
  std::string_view text_;
  Span range_;
  Numbers numbers_;
};

}  // namespace

Numbers read_numbers(const FigureWords& words, std::string_view text, Span range) {
  return NumberReader(words, text, range).read();
}

}  // namespace gaolint
