#include "formats/docx/number_format.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

TEST(NumberFormat, WritesAsWordDoes) {
  struct Case {
    const char* format;
    std::uint32_t value;
    const char* text;
  };
  const Case cases[] = {
      {"decimal", 12, "12"},
      {"decimalZero", 7, "07"},
      {"decimalFullWidth", 12, "１２"},
      {"decimalEnclosedCircle", 3, "③"},
      {"decimalEnclosedCircle", 99, "99"},
      {"decimalEnclosedFullstop", 2, "⒉"},
      {"decimalEnclosedParen", 20, "⒇"},
      {"upperRoman", 1994, "MCMXCIV"},
      {"lowerRoman", 4, "iv"},
      {"upperLetter", 26, "Z"},
      {"lowerLetter", 28, "bb"},
      {"lowerLetter", 4000000000U, "4000000000"},
      {"chineseCounting", 12, "十二"},
      {"chineseCounting", 105, "一〇五"},
      {"chineseCountingThousand", 105, "一百零五"},
      {"japaneseCounting", 20, "二十"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"ideographDigital", 12, "一二"},
      {"ideographTraditional", 3, "丙"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"ideographEnclosedCircle", 10, "㊉"},
      {"none", 1, ""},
      {"no such format", 5, "5"},
  };
  for (const Case& test : cases) {
    EXPECT_EQ(format_number(test.format, test.value), test.text) << test.format << test.value;
  }
}

}  // namespace
}  // namespace gaolint
