#include "match/alternatives.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "match/pattern.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

using testing::ElementsAreArray;

/// "outer:text" of each.
std::vector<std::string> described(const std::string& regex) {
  std::vector<std::string> lines;
  for (const Alternative& each : alternatives(regex)) {
    lines.push_back(std::to_string(each.outer) + ":" +
                    regex.substr(each.span.begin, each.span.size()));
  }
  return lines;
}

TEST(Alternatives, AreFoundOutsideOfClassesAndEscapes) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"", {}},
      {"甲乙", {}},
      {"(甲)(?:乙)", {}},
      {"甲|乙", {"-1:甲", "-1:乙"}},
      {"甲|", {"-1:甲", "-1:"}},
      {"前(?:甲|乙)后", {"-1:甲", "-1:乙"}},
      {"(?P<mark>甲|乙)|丙", {"-1:(?P<mark>甲|乙)", "0:甲", "0:乙", "-1:丙"}},
      {"((甲|乙)丙)", {"-1:甲", "-1:乙"}},
      {"甲(乙(丙|丁))|戊", {"-1:甲(乙(丙|丁))", "0:丙", "0:丁", "-1:戊"}},
      {R"(\||[|]|[]|]|[^]|]|\Q|\E)", {R"(-1:\|)", "-1:[|]", "-1:[]|]", "-1:[^]|]", R"(-1:\Q|\E)"}},
      {R"([[:alpha:]|]|[\]|]|\(|\))", {"-1:[[:alpha:]|]", R"(-1:[\]|])", R"(-1:\()", R"(-1:\))"}},
      {"(?i)甲|乙", {"-1:(?i)甲", "-1:乙"}},
      {"(?i:甲|乙)", {"-1:甲", "-1:乙"}},
  };
  for (const auto& [regex, expected] : cases) {
    EXPECT_THAT(described(regex), ElementsAreArray(expected)) << regex;
  }
}

TEST(Alternatives, BrokenExpressionsAreReadToTheirEnd) {
  for (const char* regex : {"(", ")|(", "[", "[^", "\\", "(?P<", "a|\\Q", "[[:x", ")))", "[|\\"}) {
    for (const Alternative& each : alternatives(regex)) {
      EXPECT_LE(each.span.begin, each.span.end) << regex;
      EXPECT_LE(each.span.end, std::string(regex).size()) << regex;
    }
  }
}

TEST(Without, TakesOneAlternativeAwayAndKeepsTheGroups) {
  const std::string regex = "(?P<a>甲|乙(?P<b>丙|丁))|(戊)";
  const std::vector<std::string> texts = {"甲", "乙丙", "乙丁", "戊"};
  // Which of the texts still match without each of the alternatives in turn.
  const std::vector<std::string> left = {"...戊",     ".乙丙乙丁戊", "甲..戊",
                                         "甲.乙丁戊", "甲乙丙.戊",   "甲乙丙乙丁."};
  const auto found = alternatives(regex);
  ASSERT_EQ(found.size(), left.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto pattern = Pattern::compile(without(regex, found[i]));
    ASSERT_TRUE(pattern) << i;
    EXPECT_EQ(pattern->groups(), (std::vector<std::string>{"a", "b", ""}));
    std::string matched;
    for (const std::string& text : texts) matched += pattern->matches(text) ? text : ".";
    EXPECT_EQ(matched, left[i]) << i;
  }
}

TEST(Without, TheLiteralsOfWhatIsGoneAreNoAnchors) {
  const std::string regex = "甲乙|丙丁";
  const auto pattern = Pattern::compile(without(regex, alternatives(regex)[0]));
  ASSERT_TRUE(pattern);
  EXPECT_THAT(pattern->anchors(), testing::Contains("丙丁"));
  EXPECT_FALSE(pattern->contains("甲乙"));
}

TEST(WithoutCaptures, KeepsClassesEscapesAndFlags) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"甲(乙)", "甲(?:乙)"},
      {"(?P<mark>〔)20", "(?:〔)20"},
      {"((?P<a>甲)|(?:乙))", "(?:(?:甲)|(?:乙))"},
      {R"(\((甲)\)[(](\Q(\E))", R"(\((?:甲)\)[(](?:\Q(\E))"},
      {"(?i)(a)(?s:.)", "(?i)(?:a)(?s:.)"},
      {"", ""},
  };
  for (const auto& [regex, expected] : cases) EXPECT_EQ(without_captures(regex), expected) << regex;
}

TEST(WithHanBlocks, WritesTheScriptOutInsideAndOutsideOfClasses) {
  const std::string blocks = with_han_blocks("[\\p{Han}]").substr(1);
  const std::string all = "[" + blocks;
  const std::vector<std::pair<std::string, std::string>> cases = {
      {R"(\p{Han}\P{Han})", all + R"(\P{Han})"},
      {R"(甲\p{Han}{2})", "甲" + all + "{2}"},
      {R"([^\p{Han}、])", "[^" + blocks.substr(0, blocks.size() - 1) + "、]"},
      {R"([\\p{Han}]\\p{Han})", R"([\\p{Han}]\\p{Han})"},
      {R"(\[\p{Han}[[:alpha:]\p{Han}])", R"(\[)" + all + "[[:alpha:]" + blocks},
      {R"(\Q\p{Han}\E)", R"(\Q\p{Han}\E)"},
      {"", ""},
  };
  for (const auto& [regex, expected] : cases) EXPECT_EQ(with_han_blocks(regex), expected) << regex;
}

TEST(WithHanBlocks, IsWhatIsHanKnows) {
  const auto pattern = Pattern::compile("\\p{Han}");
  ASSERT_TRUE(pattern);
  for (char32_t value = 1; value < 0x110000; ++value) {
    if (value >= 0xD800 && value < 0xE000) continue;
    std::string text;
    append_utf8(text, value);
    ASSERT_EQ(pattern->matches(text), is_han(value)) << std::hex << int(value);
  }
}

}  // namespace
}  // namespace gaolint
