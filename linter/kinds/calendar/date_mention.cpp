#include "kinds/calendar/date_mention.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr std::string_view kHanDigits[] = {"〇", "一", "二", "三", "四",
                                           "五", "六", "七", "八", "九"};
constexpr std::string_view kTen = "十";

struct YearWord {
  std::string_view word;
  int offset;
};
/// 当年 and 同年 are years told of before, so not this one.
constexpr std::array<YearWord, 13> kYearWords{{
    {"今年", 0},
    {"本年", 0},
    {"去年", -1},
    {"上年", -1},
    {"前年", -2},
    {"当年", -1},
    {"同年", -1},
    {"明年", 1},
    {"来年", 1},
    {"次年", 1},
    {"翌年", 1},
    {"后年", 2},
    {"第二年", 1},
}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 0-9, 10 for 十; -1 for anything else.
int han_digit(std::string_view text) {
  if (text.starts_with("零") || text.starts_with("○")) return 0;
  if (text.starts_with(kTen)) return 10;
  for (int value = 0; value < 10; ++value) {
    if (text.starts_with(kHanDigits[value])) return value;
  }
  return -1;
}

/// Whether a number or a word for a year may begin with the character; most begin neither.
bool may_begin_date(char32_t value) {
  switch (value) {
    case U'〇':
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'零':
    case U'○':
    case U'十':
    case U'今':
    case U'本':
    case U'去':
    case U'上':
    case U'前':
    case U'当':
    case U'同':
    case U'明':
    case U'来':
    case U'次':
    case U'翌':
    case U'后':
    case U'第':
      return true;
    default:
      return value >= '0' && value <= '9';
  }
}

/// A run of digits, all ASCII or all Chinese.
struct Number {
  Span span;
  bool han = false;
  int characters = 0;
  bool has_ten = false;
};

class Reader {
 public:
  Reader(std::string_view text, Span range) : text_(text), range_(range), at_(range.begin) {}

  std::vector<DateMention> read() {
    std::vector<DateMention> dates;
    while (at_ < range_.end) {
      const CodePoint here = decode_at(text_, at_);
      const bool begins = may_begin_date(here.value);
      if (const auto date = begins ? read_at() : std::nullopt) {
        dates.push_back(*date);
        at_ = date->span.end;
        counts_ = false;
      } else if (const Number number = begins ? number_at(at_) : Number{}; !number.span.empty()) {
        at_ = number.span.end;
        counts_ = true;
      } else {
        pass(here);
      }
    }
    return dates;
  }

 private:
  std::string_view rest(Offset at) const { return text_.substr(at, range_.end - at); }

  void pass(CodePoint here) {
    // 13.5月 and G7月 do not name a month, nor does 一百二十月.
    counts_ = here.value == '.' || is_ascii_alnum(here.value) || here.value == U'百' ||
              here.value == U'千' || here.value == U'万' || here.value == U'数' ||
              here.value == U'几' || here.value == U'余' || here.value == U'多';
    at_ += here.length;
  }

  Number number_at(Offset at) const {
    Number number;
    number.span = {at, at};
    Offset& end = number.span.end;
    while (end < range_.end && is_digit(text_[end])) ++end, ++number.characters;
    if (!number.span.empty()) return number;
    number.han = true;
    for (int digit; end < range_.end && (digit = han_digit(rest(end))) >= 0;) {
      number.has_ten = number.has_ten || digit == 10;
      end += 3;
      ++number.characters;
    }
    return number;
  }

  std::optional<DateMention> read_at() const {
    DateMention date;
    date.span = {at_, at_};
    for (const auto& [word, offset] : kYearWords) {
      if (!rest(at_).starts_with(word)) continue;
      date.year_offset = offset;
      date.span.end = at_ + static_cast<Offset>(word.size());
      read_month(date);
      return date;
    }
    const Number number = number_at(at_);
    if (number.span.empty() || counts_) return std::nullopt;
    if (const auto year = year_of(number)) {
      date.year = *year;
      date.span.end = number.span.end + 3;
    }
    read_month(date);
    if (date.span.empty()) return std::nullopt;
    return date;
  }

  /// Four digits before 年; 1990年代 is a decade.
  std::optional<int> year_of(const Number& number) const {
    const std::string_view after = rest(number.span.end);
    if (number.characters != 4 || number.has_ten || !after.starts_with("年")) return std::nullopt;
    if (after.starts_with("年代") || after.starts_with("年级")) return std::nullopt;
    int value = 0;
    for (Offset at = number.span.begin; at < number.span.end; at += number.han ? 3 : 1) {
      value = value * 10 + (number.han ? han_digit(rest(at)) : text_[at] - '0');
    }
    if (value < 1000 || value > 2999) return std::nullopt;
    return value;
  }

  /// 十二 is a numeral; 二三 is “two or three” and 二二 a slip that nobody can read.
  static bool approximate(const Number& number) {
    return number.han && number.characters > 1 && (!number.has_ten || number.characters > 3);
  }

  std::optional<int> value_before(const Number& number, std::string_view unit) const {
    if (number.span.empty() || approximate(number)) return std::nullopt;
    if (!rest(number.span.end).starts_with(unit)) return std::nullopt;
    const auto value = parse_numeral(text_.substr(number.span.begin, number.span.size()));
    if (!value) return std::nullopt;
    return static_cast<int>(*value);
  }

  void read_month(DateMention& date) const {
    const Number number = number_at(date.span.end);
    const auto month = value_before(number, "月");
    if (!month) return;
    date.month = *month;
    date.han = number.han;
    date.span.end = number.span.end + 3;
    if (rest(date.span.end).starts_with("份")) {
      date.span.end += 3;
      return;
    }
    read_day(date);
  }

  void read_day(DateMention& date) const {
    const Number number = number_at(date.span.end);
    for (const std::string_view unit : {"日", "号"}) {
      if (const auto day = value_before(number, unit)) {
        date.day = *day;
        date.span.end = number.span.end + 3;
        return;
      }
    }
    using Third = DateMention::Third;
    constexpr std::pair<std::string_view, Third> kThirds[] = {
        {"上旬", Third::Early}, {"中旬", Third::Middle}, {"下旬", Third::Late},
        {"初", Third::Early},   {"底", Third::Late},     {"末", Third::Late},
    };
    for (const auto& [word, third] : kThirds) {
      if (!rest(date.span.end).starts_with(word)) continue;
      date.third = third;
      date.span.end += static_cast<Offset>(word.size());
      return;
    }
  }

  std::string_view text_;
  Span range_;
  Offset at_;
  bool counts_ = false;  // what stands before at_ makes a number there part of another one
};

/// Up to `most` digits.
std::optional<unsigned> read_digits(std::string_view text, Offset& at, Offset most) {
  unsigned value = 0;
  const Offset begin = at;
  while (at < text.size() && at - begin < most && is_digit(text[at])) {
    value = value * 10 + static_cast<unsigned>(text[at++] - '0');
  }
  if (at == begin) return std::nullopt;
  return value;
}

}  // namespace

std::vector<DateMention> read_dates(std::string_view text, Span range) {
  return Reader(text, range).read();
}

std::optional<std::chrono::year_month_day> read_leading_date(std::string_view text,
                                                             Offset& length) {
  using namespace std::chrono;
  Offset at = 0;
  const auto year_number = read_digits(text, at, 4);
  if (year_number && at == 4 && at < text.size() &&
      (text[at] == '-' || text[at] == '.' || text[at] == '/')) {
    const char separator = text[at++];
    const auto month_number = read_digits(text, at, 2);
    if (!month_number || at >= text.size() || text[at++] != separator) return std::nullopt;
    const auto day_number = read_digits(text, at, 2);
    if (!day_number) return std::nullopt;
    const year_month_day date{year{static_cast<int>(*year_number)}, month{*month_number},
                              day{*day_number}};
    if (!date.ok()) return std::nullopt;
    length = at;
    return date;
  }
  constexpr Offset kLongest = 48;  // 二〇二五年十二月三十一日 is 36 bytes
  const auto size = static_cast<Offset>(text.size());
  const auto mentions = Reader(text, {0, std::min(size, kLongest)}).read();
  if (mentions.empty() || mentions.front().span.begin != 0) return std::nullopt;
  const DateMention& first = mentions.front();
  if (!first.year || !first.month || !first.day) return std::nullopt;
  const year_month_day date{year{*first.year}, month{static_cast<unsigned>(*first.month)},
                            day{static_cast<unsigned>(*first.day)}};
  if (!date.ok()) return std::nullopt;
  length = first.span.end;
  return date;
}

}  // namespace gaolint
