#include "compare/text_diff.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace gaolint {
namespace {

/// As a word diff writes it: 甲[-乙-]{+丙+}丁.
std::string shown(const std::string& old, const std::string& now) {
  std::string line;
  for (const DiffPiece& piece : text_diff(old, now)) {
    const std::string before = old.substr(piece.old.begin, piece.old.size());
    const std::string after = now.substr(piece.now.begin, piece.now.size());
    if (piece.same) {
      EXPECT_EQ(before, after);
      line += before;
      continue;
    }
    if (!before.empty()) line += "[-" + before + "-]";
    if (!after.empty()) line += "{+" + after + "+}";
  }
  return line;
}

TEST(TextDiff, ShowsWhatChanged) {
  EXPECT_EQ(shown("安排下半年工作", "部署下半年工作"), "[-安排-]{+部署+}下半年工作");
  EXPECT_EQ(shown("按期投产", "按期投产见效"), "按期投产{+见效+}");
  EXPECT_EQ(shown("抓好各项工作", "抓好工作"), "抓好[-各项-]工作");
  EXPECT_EQ(shown("一样", "一样"), "一样");
  EXPECT_EQ(shown("", "新"), "{+新+}");
  EXPECT_EQ(shown("", ""), "");
}

TEST(TextDiff, ANumberIsOneThing) {
  EXPECT_EQ(shown("增长120亿元、5.2%", "增长128亿元、5.8%"),
            "增长[-120-]{+128+}亿元、[-5.2%-]{+5.8%+}");
}

TEST(TextDiff, OneCharacterInCommonIsNotKept) {
  EXPECT_EQ(shown("前面春天的故事后面", "前面秋日的丰收后面"),
            "前面[-春天的故事-]{+秋日的丰收+}后面");
}

TEST(TextDiff, TextsThatAreTooLongAreReplacedWhole) {
  std::string old, now;
  for (int i = 0; i < 1500; ++i) {
    old += "甲乙";
    now += "丙丁";
  }
  EXPECT_EQ(shown("首" + old + "尾", "首" + now + "尾"), "首[-" + old + "-]{+" + now + "+}尾");
}

TEST(TextDiff, PiecesAreTheWholeOfBothTexts) {
  std::mt19937 random(11);
  const std::vector<std::string> characters = {"甲", "乙", "丙", "1", "2.", "a"};
  const auto make = [&] {
    std::string text;
    for (auto left = random() % 20; left > 0; --left) text += characters[random() % 6];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string old = make(), now = make();
    std::string before, after;
    bool same_before = false;
    for (const DiffPiece& piece : text_diff(old, now)) {
      EXPECT_FALSE(piece.same && same_before);
      same_before = piece.same;
      before += old.substr(piece.old.begin, piece.old.size());
      after += now.substr(piece.now.begin, piece.now.size());
    }
    EXPECT_EQ(before, old);
    EXPECT_EQ(after, now);
  }
}

}  // namespace
}  // namespace gaolint
