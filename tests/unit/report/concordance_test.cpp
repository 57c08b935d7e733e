#include "report/concordance.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace gaolint {
namespace {

std::string line_of(const std::string& text, const std::string& mark, int width) {
  const auto begin = static_cast<Offset>(text.find(mark));
  return concordance_line(text, {0, static_cast<Offset>(text.size())},
                          {begin, begin + static_cast<Offset>(mark.size())}, width, Paint(false));
}

int column_of_mark(const std::string& line) {
  return display_width(line.substr(0, line.find("【")));
}

std::string many(const std::string& text) {
  std::string all;
  for (int i = 0; i < 200; ++i) all += text;
  return all;
}

TEST(Concordance, MarksStandBelowEachOther) {
  const std::string much = many("前后");
  const int column = column_of_mark(line_of("甲", "甲", 80));
  for (const std::string& text :
       {"a甲b" + much, much + "甲", much + "甲" + much, "一甲二" + much}) {
    const std::string line = line_of(text, "甲", 80);
    EXPECT_EQ(column_of_mark(line), column) << line;
    EXPECT_LE(display_width(line), 80) << line;
  }
}

TEST(Concordance, OnlyTheParagraphIsShownAndNothingSteersTheTerminal) {
  const std::string text = "上一段\n写\x1b甲\t。\n下一段";
  const auto begin = static_cast<Offset>(text.find("写"));
  const auto mark = static_cast<Offset>(text.find("甲"));
  const auto end = static_cast<Offset>(text.rfind('\n'));
  const std::string line = concordance_line(text, {begin, end}, {mark, mark + 3}, 60, Paint(false));
  EXPECT_NE(line.find("写␛【甲】⇥。"), std::string::npos) << line;
  EXPECT_EQ(line.find("段"), std::string::npos) << line;
}

TEST(Concordance, ALongMarkIsShortened) {
  const std::string much = many("字");
  EXPECT_LE(display_width(line_of("前" + much + "后", much, 80)), 100);
}

}  // namespace
}  // namespace gaolint
