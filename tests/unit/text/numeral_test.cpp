#include "text/numeral.h"

#include <gtest/gtest.h>

#include <string>

#include "text/utf8.h"

namespace gaolint {
namespace {

TEST(Numeral, ReadsWhatPeopleWrite) {
  struct Case {
    const char* text;
    std::uint32_t value;
  };
  for (const Case& c : {
           Case{"一", 1},
           Case{"两", 2},
           Case{"〇", 0},
           Case{"零", 0},
           Case{"十", 10},
           Case{"十二", 12},
           Case{"二十", 20},
           Case{"九十九", 99},
           Case{"百", 100},
           Case{"一百零五", 105},
           Case{"一百十二", 112},
           Case{"一百一十", 110},
           Case{"一百五", 150},
           Case{"两千", 2000},
           Case{"一千零五十", 1050},
           Case{"三万", 30000},
           Case{"三万五", 35000},
           Case{"三万零五", 30005},
           Case{"十二万三千", 123000},
           Case{"一亿零三万", 100030000},
           Case{"廿三", 23},
           Case{"卅", 30},
           Case{"二〇二五", 2025},
           Case{"二零二五", 2025},
           Case{"15", 15},
           Case{"１５", 15},
           Case{"007", 7},
       }) {
    EXPECT_EQ(parse_numeral(c.text), c.value) << c.text;
  }
}

TEST(Numeral, WhatIsNoNumeralIsNothing) {
  for (const char* text :
       {"",       "几",     "十几",       "数百", "十多",     "一二三要", "第一",
        "1a",     "一1",    "一 二",      "3.5",  "-1",       "百百",     "一百千",
        "十二三", "一百零", "一百零零五", "零十", "三万万万", "二两",     "\xE4\xB8"}) {
    EXPECT_EQ(parse_numeral(text), std::nullopt) << text;
  }
}

TEST(Numeral, ALongNumeralIsTheLimit) {
  EXPECT_EQ(parse_numeral(std::string(100000, '9')), kNumeralLimit);
  std::string han;
  for (int i = 0; i < 100000; ++i) han += "九";
  EXPECT_EQ(parse_numeral(han), kNumeralLimit);
  EXPECT_EQ(parse_numeral("九千亿"), kNumeralLimit);
  EXPECT_EQ(parse_numeral(han + "x"), std::nullopt);
}

TEST(Numeral, WrittenFormsReadBack) {
  for (std::uint32_t value = 1; value < 120000; value += value < 2200 ? 1 : 97) {
    ASSERT_EQ(parse_numeral(han_numeral(value)), value) << han_numeral(value);
  }
  struct Case {
    std::uint32_t value;
    const char* text;
  };
  for (const Case& c : {Case{0, "零"}, Case{1, "一"}, Case{10, "十"}, Case{12, "十二"},
                        Case{20, "二十"}, Case{105, "一百零五"}, Case{110, "一百一十"},
                        Case{1010, "一千零一十"}, Case{10010, "一万零一十"}, Case{120000, "十二万"},
                        Case{99'999'999, "九千九百九十九万九千九百九十九"}}) {
    EXPECT_EQ(han_numeral(c.value), c.text);
  }
}

TEST(Numeral, CircledFormsReadBack) {
  for (std::uint32_t value = 1; value <= 50; ++value) {
    ASSERT_EQ(parse_enclosed(decode_at(circled_numeral(value), 0).value), value);
  }
  EXPECT_EQ(circled_numeral(3), "③");
  EXPECT_EQ(circled_numeral(0), "");
  EXPECT_EQ(circled_numeral(51), "");
}

TEST(Numeral, EnclosedForms) {
  EXPECT_EQ(parse_enclosed(U'①'), 1u);
  EXPECT_EQ(parse_enclosed(U'⑳'), 20u);
  EXPECT_EQ(parse_enclosed(U'㉑'), 21u);
  EXPECT_EQ(parse_enclosed(U'㊿'), 50u);
  EXPECT_EQ(parse_enclosed(U'⑶'), 3u);
  EXPECT_EQ(parse_enclosed(U'⒈'), 1u);
  EXPECT_EQ(parse_enclosed(U'㈩'), 10u);
  EXPECT_EQ(parse_enclosed(U'㈠'), 1u);
  for (const char32_t other : {U'一', U'1', U'⓪', U'㊀'})
    EXPECT_EQ(parse_enclosed(other), std::nullopt);
}

}  // namespace
}  // namespace gaolint
