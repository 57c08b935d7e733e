#include "report/excerpt.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "text/utf8.h"

namespace gaolint {
namespace {

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

struct Case {
  const char* name;
  std::string before, mark, after;
  int width;
  std::string text;
  int begin, end;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class ExcerptText : public testing::TestWithParam<Case> {};

TEST_P(ExcerptText, ShowsMarkWithinWidth) {
  const Case& c = GetParam();
  const std::string line = c.before + c.mark + c.after;
  const auto begin = static_cast<Offset>(c.before.size());
  const Span mark = {begin, begin + static_cast<Offset>(c.mark.size())};
  const Excerpt excerpt(line, mark, c.width);
  EXPECT_EQ(excerpt.text(), c.text);
  EXPECT_LE(excerpt.width(), c.width);
  EXPECT_EQ(excerpt.width(), display_width(excerpt.text()));
  EXPECT_EQ(excerpt.columns(mark).begin, c.begin);
  EXPECT_EQ(excerpt.columns(mark).end, c.end);
  const Excerpt::Pieces pieces = excerpt.split(mark);
  EXPECT_EQ(pieces.before + pieces.inside + pieces.after, c.text);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, ExcerptText,
    testing::Values(Case{"ascii", "ab ", "XX", " cd", 40, "ab XX cd", 3, 5},
                    Case{"han", "请", "XX", "同志", 40, "请XX同志", 2, 4},
                    Case{"ideographic_space", "　　", "大家", "好", 40, "　　大家好", 4, 8},
                    Case{"beyond_bmp", "𠮷", "𠮷", "好", 40, "𠮷𠮷好", 2, 4},
                    Case{"empty_mark", "大家", "", "好", 40, "大家好", 4, 5},
                    Case{"empty_mark_at_end", "大家好", "", "", 40, "大家好", 6, 7},
                    Case{"tab_and_controls", "\t\x1b[31m", "X\x07", "\x7f", 40, "⇥␛[31mX␇␡", 6, 8},
                    Case{"direction_marks", "a", "\u202Eb", "", 40, "a<U+202E>b", 1, 10},
                    Case{"cut_right", "", "甲", repeated("乙", 50), 12, "甲乙乙乙乙…", 0, 2},
                    Case{"cut_left", repeated("乙", 50), "甲", "", 12, "…乙乙乙乙甲", 9, 11},
                    Case{"cut_both", repeated("乙", 50), "甲", repeated("丙", 50), 20,
                         "…乙乙乙甲丙丙丙丙丙…", 7, 9},
                    Case{"mark_too_wide", "乙", repeated("X", 100), "丙", 20, "乙XXXXXX…XXXXXXX丙",
                         2, 16}),
    [](const auto& tested) { return std::string(tested.param.name); });

TEST(Excerpt, CostDoesNotDependOnTheLine) {
  const std::string line = repeated("要抓好落实，", 1'000'000);
  const auto middle = static_cast<Offset>(18 * 500'000);
  for (int i = 0; i < 10'000; ++i) {
    const Excerpt excerpt(line, {middle, middle + 3}, 80);
    ASSERT_LE(excerpt.width(), 80);
  }
}

TEST(Excerpt, CombiningCharactersDoNotMakeItEndless) {
  const std::string line = "a" + repeated("\u0301", 100'000) + "b";
  const Excerpt excerpt(line, {0, 1}, 40);
  EXPECT_LT(excerpt.text().size(), 1000U);
}

TEST(Excerpt, KnowsWhatItShows) {
  const std::string line = repeated("乙", 100) + "甲" + repeated("丙", 100);
  const Span mark = {300, 303};
  const Excerpt excerpt(line, mark, 30);
  EXPECT_TRUE(excerpt.shows(mark));
  EXPECT_TRUE(excerpt.shows({303, 306}));
  EXPECT_FALSE(excerpt.shows({0, 3}));
  EXPECT_FALSE(excerpt.shows({300, 603}));
}

TEST(Visible, LeavesNothingThatSteersATerminal) {
  std::string all;
  for (char32_t value = 0; value < 0x3000; ++value) append_utf8(all, value);
  const std::string shown = visible(all);
  for (Offset at = 0; at < shown.size();) {
    const CodePoint character = decode_at(shown, at);
    at += character.length;
    EXPECT_FALSE(character.value < 0x20 || (character.value >= 0x7F && character.value < 0xA0))
        << static_cast<unsigned>(character.value);
    EXPECT_FALSE(character.value >= 0x200B && character.value <= 0x200F)
        << static_cast<unsigned>(character.value);
    EXPECT_FALSE(character.value >= 0x2028 && character.value <= 0x202E)
        << static_cast<unsigned>(character.value);
  }
  EXPECT_EQ(visible("a\xFF\nb"), "a\uFFFD␊b");
}

TEST(Shorten, KeepsBothEnds) {
  EXPECT_EQ(shorten("短句", 20), "短句");
  const std::string text = shorten("开头" + repeated("中", 100) + "结尾", 20);
  EXPECT_TRUE(text.starts_with("开头")) << text;
  EXPECT_TRUE(text.ends_with("结尾")) << text;
  EXPECT_LE(display_width(text), 20);
}

}  // namespace
}  // namespace gaolint
