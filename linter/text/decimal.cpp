#include "text/decimal.h"

#include <algorithm>

namespace gaolint {

namespace {

constexpr int kMostDigits = 18;    // that a number may be read from
constexpr int kMostExponent = 36;  // beyond it nothing of use is measured

}  // namespace

Decimal::Decimal(std::int64_t digits, int exponent) { *this = make(digits, exponent); }

Decimal Decimal::make(Wide digits, int exponent) {
  // The product of two numbers below 10^18 fits; a larger number is not multiplied any more.
  constexpr Wide kLimit = Wide{1'000'000'000'000'000'000} * 1'000'000'000'000'000'000;
  Decimal result;
  if (digits >= kLimit || digits <= -kLimit) return result;
  while (digits != 0 && digits % 10 == 0) {
    digits /= 10;
    ++exponent;
  }
  if (digits == 0) exponent = 0;
  if (exponent > kMostExponent || exponent < -kMostExponent) return result;
  result.digits_ = digits;
  result.exponent_ = exponent;
  result.known_ = true;
  return result;
}

Decimal Decimal::parse(std::string_view text) {
  std::int64_t digits = 0;
  int count = 0;
  int decimals = 0;
  bool point = false;
  for (const char c : text) {
    if (c == ',' && !point && count > 0) continue;
    if (c == '.' && !point && count > 0) {
      point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++count > kMostDigits) return {};
    digits = digits * 10 + (c - '0');
    if (point) ++decimals;
  }
  if (count == 0 || (point && decimals == 0)) return {};
  return make(digits, -decimals);
}

std::string Decimal::text() const {
  if (!known_) return {};
  const bool negative = digits_ < 0;
  std::string text;
  for (Wide rest = negative ? -digits_ : digits_; rest != 0; rest /= 10) {
    text.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
  }
  std::reverse(text.begin(), text.end());
  if (text.empty()) return "0";
  if (exponent_ >= 0) {
    text.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto decimals = static_cast<std::size_t>(-exponent_);
    if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
    text.insert(text.size() - decimals, 1, '.');
  }
  return negative ? "-" + text : text;
}

Decimal Decimal::scaled(int power) const {
  return known_ ? make(digits_, exponent_ + power) : *this;
}

bool Decimal::align(int exponent, Wide& digits) const {
  constexpr Wide kRoom = Wide{1'000'000'000'000'000'000} * 100'000'000'000'000'000;
  digits = digits_;
  for (int i = exponent_; i > exponent; --i) {
    if (digits > kRoom || digits < -kRoom) return false;
    digits *= 10;
  }
  return true;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  Decimal::Wide left = 0;
  Decimal::Wide right = 0;
  const int exponent = std::min(a.exponent_, b.exponent_);
  if (!a.known_ || !b.known_ || !a.align(exponent, left) || !b.align(exponent, right)) return {};
  return Decimal::make(left + right, exponent);
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + b * Decimal(-1); }

Decimal operator*(const Decimal& a, const Decimal& b) {
  constexpr Decimal::Wide kFactor = 1'000'000'000'000'000'000;
  const auto fits = [](const Decimal& factor) {
    return factor.known_ && factor.digits_ < kFactor && factor.digits_ > -kFactor;
  };
  if (!fits(a) || !fits(b)) return {};
  return Decimal::make(a.digits_ * b.digits_, a.exponent_ + b.exponent_);
}

bool operator<(const Decimal& a, const Decimal& b) {
  const Decimal difference = a - b;
  return difference.known_ && difference.digits_ < 0;
}

bool operator==(const Decimal& a, const Decimal& b) {
  return a.known_ && b.known_ && a.digits_ == b.digits_ && a.exponent_ == b.exponent_;
}

Decimal Decimal::quotient(const Decimal& a, const Decimal& b, int decimals) {
  Wide left = 0;
  Wide right = 0;
  const int exponent = std::min(a.exponent_, b.exponent_);
  const Decimal enlarged = a.scaled(decimals);
  const int common = std::min(exponent, enlarged.exponent_);
  if (!enlarged.known_ || !b.known_ || b.digits_ == 0) return {};
  if (!enlarged.align(common, left) || !b.align(common, right)) return {};
  const bool negative = (left < 0) != (right < 0);
  if (left < 0) left = -left;
  if (right < 0) right = -right;
  Wide whole = left / right;
  if (left % right * 2 >= right) ++whole;
  return make(negative ? -whole : whole, -decimals);
}

}  // namespace gaolint
