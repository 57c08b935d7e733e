#include "app/changed_lines.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace gaolint {
namespace {

/// The changed ones of the first twelve lines.
std::vector<int> changed(const std::string& before, const std::string& after) {
  const ChangedLines lines(before, after);
  std::vector<int> changed;
  for (int line = 1; line <= 12; ++line) {
    if (lines.any(line, line)) changed.push_back(line);
  }
  return changed;
}

TEST(ChangedLines, AreThoseThatTheEarlierTextHasNot) {
  struct Case {
    const char* before;
    const char* after;
    std::vector<int> lines;
  };
  for (const Case& c : {
           Case{"甲\n乙\n丙\n", "甲\n乙\n丙\n", {}},
           Case{"甲\n乙\n丙\n", "甲\n乙二\n丙\n", {2}},
           Case{"甲\n乙\n丙\n", "零\n甲\n乙\n丙\n丁\n", {1, 5}},
           Case{"甲\n乙\n丙\n", "甲\n丙\n", {}},
           Case{"甲\n乙\n丙\n丁\n", "甲\n乙二\n乙三\n丁\n", {2, 3}},
           Case{"甲\n乙", "甲\n乙\n", {}},
           Case{"甲\r\n乙\r\n", "甲\n乙\n", {}},
           Case{"甲\n乙\n", "甲\r\n乙\r\n丙", {3}},
           Case{"", "甲\n乙\n", {1, 2}},
           Case{"甲\n", "", {}},
           Case{"甲\n", "甲 \n", {1}},
       }) {
    EXPECT_EQ(changed(c.before, c.after), c.lines) << c.before << "→" << c.after;
  }
  EXPECT_EQ(changed(std::string("甲\0\n乙\n", 9), std::string("甲\0\n丙\n", 9)),
            std::vector<int>{2});
}

TEST(ChangedLines, AFindingIsTouchedByAnyLineOfIts) {
  const Source source = Source::from_bytes("x.txt", "一行\n二行\n三行\n四行\n");
  const ChangedLines lines("一行\n三行\n四行\n", source.text());
  const auto touched = [&](Span span, std::vector<Note> notes) {
    return lines.touch(source, Finding{.span = span, .notes = std::move(notes)});
  };
  EXPECT_FALSE(touched({0, 6}, {}));
  EXPECT_TRUE(touched({7, 10}, {}));
  EXPECT_TRUE(touched({0, 20}, {}));
  EXPECT_FALSE(touched({14, 14}, {}));
  EXPECT_TRUE(touched({7, 7}, {}));
  EXPECT_TRUE(touched({21, 24}, {{{8, 9}, {}}}));
  EXPECT_FALSE(touched({21, 24}, {{{0, 3}, {}}}));
}

}  // namespace
}  // namespace gaolint
