#include "text/decimal.h"

#include <gtest/gtest.h>

#include <string>

namespace gaolint {
namespace {

struct TextCase {
  const char* text;
  const char* shown;  // empty: unknown
};

class DecimalText : public testing::TestWithParam<TextCase> {};

TEST_P(DecimalText, IsExact) {
  EXPECT_EQ(Decimal::parse(GetParam().text).text(), GetParam().shown);
}

INSTANTIATE_TEST_SUITE_P(Texts, DecimalText,
                         testing::Values(TextCase{"0", "0"}, TextCase{"31534", "31534"},
                                         TextCase{"1,234.50", "1234.5"}, TextCase{"0.1", "0.1"},
                                         TextCase{"100", "100"}, TextCase{"0.000", "0"},
                                         TextCase{"999999999999999999", "999999999999999999"},
                                         TextCase{"1999999999999999999", ""}, TextCase{"", ""},
                                         TextCase{"1.", ""}, TextCase{".5", ""},
                                         TextCase{"1.2.3", ""}, TextCase{"三", ""}));

TEST(Decimal, AddsWithoutFloatingSurprises) {
  EXPECT_EQ(Decimal::parse("0.1") + Decimal::parse("0.2"), Decimal::parse("0.3"));
  EXPECT_EQ((Decimal::parse("1.5") - Decimal(2)).text(), "-0.5");
  EXPECT_EQ(Decimal::parse("3.5").scaled(8), Decimal(350'000'000));
}

TEST(Decimal, ComparesAcrossScales) {
  EXPECT_LT(Decimal::parse("1.19").scaled(4), Decimal(12'000));
  EXPECT_FALSE(Decimal(12'000) < Decimal::parse("1.2").scaled(4));
}

TEST(Decimal, TooLargeIsUnknownAndComparesToNothing) {
  const Decimal large(999'999'999'999'999'999, 20);
  const Decimal unknown = large * large;
  EXPECT_TRUE(large.known());
  EXPECT_FALSE(unknown.known());
  EXPECT_FALSE(unknown < large);
  EXPECT_FALSE(large < unknown);
  EXPECT_FALSE(unknown == unknown);
  EXPECT_FALSE((unknown + Decimal(1)).known());
  EXPECT_FALSE(disjoint({unknown, unknown}, {large, large}));
}

struct QuotientCase {
  Decimal a;
  Decimal b;
  int decimals;
  const char* shown;
};

class DecimalQuotient : public testing::TestWithParam<QuotientCase> {};

TEST_P(DecimalQuotient, Rounds) {
  const auto& [a, b, decimals, shown] = GetParam();
  EXPECT_EQ(Decimal::quotient(a, b, decimals).text(), shown);
}

INSTANTIATE_TEST_SUITE_P(Divisions, DecimalQuotient,
                         testing::Values(QuotientCase{Decimal(2), Decimal(3), 2, "0.67"},
                                         QuotientCase{Decimal(-2), Decimal(3), 2, "-0.67"},
                                         QuotientCase{Decimal(1), Decimal(8), 2, "0.13"},
                                         QuotientCase{Decimal(64, 2), Decimal(320), 1, "20"},
                                         QuotientCase{Decimal(5, -1), Decimal(2), 2, "0.25"},
                                         QuotientCase{Decimal(1), Decimal(0), 1, ""},
                                         QuotientCase{Decimal(1), Decimal(), 1, ""}));

}  // namespace
}  // namespace gaolint
