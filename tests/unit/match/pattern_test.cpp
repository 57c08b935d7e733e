#include "match/pattern.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gaolint {
namespace {

Span whole(std::string_view text) { return {0, static_cast<Offset>(text.size())}; }

std::vector<std::string> all_matches(const Pattern& pattern, std::string_view text, Span range) {
  std::vector<std::string> found;
  pattern.for_each(text, range, [&](const Pattern::Match& match) {
    found.emplace_back(text.substr(match.whole.begin, match.whole.size()));
  });
  return found;
}

TEST(Pattern, FindsEveryMatchFromLeftToRight) {
  const auto pattern = Pattern::compile("[一二三]是");
  ASSERT_TRUE(pattern);
  const std::string text = "一是抓早，二是抓小，四是抓实，三是抓细";
  EXPECT_EQ(all_matches(*pattern, text, whole(text)),
            (std::vector<std::string>{"一是", "二是", "三是"}));
}

TEST(Pattern, AnchorsAreTheEndsOfTheRange) {
  const auto pattern = Pattern::compile("^会议|会议$");
  ASSERT_TRUE(pattern);
  const std::string text = "开会议会议了";
  // Without the first and the last character the range begins and ends with the word.
  const Span range{3, static_cast<Offset>(text.size() - 3)};
  EXPECT_EQ(all_matches(*pattern, text, range), (std::vector<std::string>{"会议", "会议"}));
  EXPECT_TRUE(all_matches(*pattern, text, whole(text)).empty());
}

TEST(Pattern, EmptyMatchesMoveOnByOneCharacter) {
  const auto pattern = Pattern::compile("x*");
  ASSERT_TRUE(pattern);
  const std::string text = "会𠀀x";
  EXPECT_EQ(all_matches(*pattern, text, whole(text)), (std::vector<std::string>{"", "", "x", ""}));
}

TEST(Pattern, GroupsThatTookNoPartAreUnmatched) {
  const auto pattern = Pattern::compile("(?P<day>\\d+日)|(?P<mark>月)");
  ASSERT_TRUE(pattern);
  const std::string text = "七月";
  Pattern::Match match;
  ASSERT_TRUE(pattern->search(text, whole(text), match));
  EXPECT_FALSE(match.has(pattern->group("day")));
  ASSERT_TRUE(match.has(pattern->group("mark")));
  EXPECT_EQ(match.groups[static_cast<std::size_t>(pattern->group("mark"))], (Span{3, 6}));
  EXPECT_EQ(pattern->group("none"), -1);
  EXPECT_FALSE(match.has(pattern->group("none")));
}

TEST(Pattern, SaysWhatIsWrongAndWhere) {
  struct Case {
    const char* regex;
    const char* message;
    int column;
  };
  for (const Case& c :
       {Case{"会议(", "missing )", 1}, Case{"会议[b-a]", "invalid character class range", 4},
        Case{"开(?=会)", "invalid perl operator", 2}, Case{"会议\\b", "beside a Han character", 3},
        Case{"\\b会议", "beside a Han character", 1},
        Case{"x\\b\\p{Han}", "beside a Han character", 2}}) {
    const auto pattern = Pattern::compile(c.regex);
    ASSERT_FALSE(pattern) << c.regex;
    EXPECT_NE(pattern.error().message.find(c.message), std::string::npos)
        << c.regex << ": " << pattern.error().message;
    EXPECT_EQ(pattern.error().place.column, c.column) << c.regex;
  }
  EXPECT_TRUE(Pattern::compile("\\bXX\\b"));
  EXPECT_TRUE(Pattern::compile("\\\\b会"));  // an escaped backslash, then b
}

TEST(Pattern, OneOfTheAnchorsStandsInEveryMatch) {
  struct Case {
    const char* regex;
    std::vector<std::string> anchors;
    std::vector<const char*> matching;
  };
  const std::vector<Case> cases = {
      {"毫不动摇的(坚持|推进)",
       {"毫不动摇的坚持", "毫不动摇的推进"},
       {"毫不动摇的坚持改革", "毫不动摇的推进"}},
      {"(?:截止|截至).{0,4}目前", {"目前"}, {"截止到目前", "截至目前"}},
      {"[，。](待补充|待核实)", {}, {"，待补充", "。待核实"}},
      {"(X+|xx+)(?:个|名|项)", {"x"}, {"XX个", "xx项"}},
      {"[0-9]+月[0-9]+日", {}, {"3月5日"}},
      {"[甲乙丙丁戊己庚辛壬癸子丑寅卯]方", {"方"}, {"甲方", "卯方"}},
  };
  for (const Case& c : cases) {
    const auto pattern = Pattern::compile(c.regex);
    ASSERT_TRUE(pattern) << c.regex;
    ASSERT_FALSE(pattern->anchors().empty()) << c.regex;
    if (!c.anchors.empty()) {
      EXPECT_EQ(pattern->anchors(), c.anchors) << c.regex;
    }
    for (const std::string text : c.matching) {
      ASSERT_TRUE(pattern->contains(text));
      std::string lowered = text;
      std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char ch) {
        return ch >= 'A' && ch <= 'Z' ? static_cast<char>(ch + 32) : ch;
      });
      EXPECT_TRUE(
          std::any_of(pattern->anchors().begin(), pattern->anchors().end(),
                      [&](const std::string& a) { return lowered.find(a) != std::string::npos; }))
          << c.regex << " on " << text;
    }
  }
}

TEST(Pattern, CommonCharactersAreNoAnchorsWhereRarerOnesDo) {
  const auto pattern = Pattern::compile("(?:^|[，。：])(待补充|待核实)");
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->anchors(), (std::vector<std::string>{"待核实", "待补充"}));
}

TEST(Pattern, WithoutLiteralsAnythingMayMatch) {
  const auto pattern = Pattern::compile("\\p{Han}+");
  ASSERT_TRUE(pattern);
  EXPECT_TRUE(pattern->anchors().empty());
}

TEST(Pattern, ADeferredPatternIsTheSame) {
  const Pattern pattern = Pattern::deferred("(?P<mark>XX)主任");
  const Pattern copy = pattern;
  EXPECT_EQ(copy.group("mark"), 0);
  EXPECT_EQ(pattern.anchors(), std::vector<std::string>{"xx主任"});
  EXPECT_FALSE(Pattern::deferred("会议(").contains("会议"));
}

TEST(Pattern, WhatIsKnownNeedsNoCompiling) {
  using namespace std::string_view_literals;
  // The facts are those of another expression: they are believed until one of the anchors stands
  // in a text.
  const Pattern pattern = Pattern::deferred(PatternFacts{"会议", "mark\0\0"sv, "主任\0书记\0"sv});
  EXPECT_EQ(pattern.group("mark"), 0);
  EXPECT_EQ(pattern.group("other"), -1);
  EXPECT_EQ(pattern.group_count(), 2);
  EXPECT_EQ(pattern.anchors(), (std::vector<std::string>{"主任", "书记"}));
  EXPECT_FALSE(pattern.contains("会议"));
  EXPECT_TRUE(pattern.contains("会议由书记主持"));
  EXPECT_TRUE(pattern.contains("会议"));
}

TEST(Pattern, TooManyGroupsAreAnError) {
  const auto groups = [](int count) {
    std::string regex;
    for (int i = 0; i < count; ++i) regex += "(甲)";
    return regex;
  };
  EXPECT_TRUE(Pattern::compile(groups(16)));
  ASSERT_FALSE(Pattern::compile(groups(17)));
  EXPECT_NE(Pattern::compile(groups(17)).error().message.find("16"), std::string::npos);
}

TEST(Pattern, AKnownAnchorWithLettersMayStandInAnyCase) {
  using namespace std::string_view_literals;
  EXPECT_TRUE(Pattern::deferred(PatternFacts{"(?i)todo", "", "todo\0"sv}).contains("见TODO"));
}

TEST(Pattern, GroupsHaveTheirNamesInOrder) {
  const auto pattern = Pattern::compile("(?:甲)(乙)(?P<mark>丙(丁))");
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->groups(), (std::vector<std::string>{"", "mark", ""}));
}

TEST(Pattern, WholeAndPrefix) {
  const auto pattern = Pattern::compile("一|一要");
  ASSERT_TRUE(pattern);
  EXPECT_TRUE(pattern->matches("一要"));
  EXPECT_FALSE(pattern->matches("一要抓"));
  EXPECT_TRUE(pattern->matches_prefix("一要抓"));
  EXPECT_FALSE(pattern->matches_prefix("要一"));
}

}  // namespace
}  // namespace gaolint
