#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gaolint {

/// An exact decimal number. One that is too large or too long for exact arithmetic is unknown;
/// what is made of an unknown number is unknown, and comparisons with it are false, so that nothing
/// is ever said of a number that was not fully understood.
class Decimal {
 public:
  Decimal() = default;  // unknown
  /// digits × 10^exponent
  explicit Decimal(std::int64_t digits, int exponent = 0);
  /// 1234, 1234.50, 1,234: at most 18 digits. Unknown if `text` is anything else.
  static Decimal parse(std::string_view text);

  bool known() const { return known_; }
  bool positive() const { return known_ && digits_ > 0; }
  /// As it is commonly written, without zeros at the end: 31534, 0.5, -2. Empty if unknown.
  std::string text() const;

  /// this × 10^power
  Decimal scaled(int power) const;
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend bool operator<(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b);

  /// a / b, rounded half away from zero to so many decimals; unknown for b = 0.
  static Decimal quotient(const Decimal& a, const Decimal& b, int decimals);

 private:
  __extension__ using Wide = __int128;
  static Decimal make(Wide digits, int exponent);
  /// The digits as units of 10^exponent, which is not above this number's own. False: too large.
  bool align(int exponent, Wide& digits) const;

  Wide digits_ = 0;
  int exponent_ = 0;
  bool known_ = false;
};

/// All that a number can stand for, ends included.
struct DecimalRange {
  Decimal low;
  Decimal high;
};

/// Whether the two surely have no number in common.
inline bool disjoint(const DecimalRange& a, const DecimalRange& b) {
  return a.high < b.low || b.high < a.low;
}

}  // namespace gaolint
