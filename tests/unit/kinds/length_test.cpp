#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

struct Case {
  const char* name;
  const char* unit;
  const char* text;
  std::vector<std::string> marks;
};

class Lengths : public testing::TestWithParam<Case> {};

TEST_P(Lengths, Marks) {
  const std::string rule =
      rule_with("kind = \"length\"\nmost = 10\nbreaks = \"；：\"\nlist = \"、\"\nunit = \"" +
                std::string(GetParam().unit) + "\"");
  EXPECT_EQ(Linted(rules_from(rule), GetParam().text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Lengths,
    testing::Values(
        Case{"Ten", "sentence", "我们要把事情办实了。", {}},
        Case{"Eleven", "sentence", "我们要把事情办实办。好。", {}},
        Case{"TooLong", "sentence", "我们要把事情办实办好了。好。", {"我们要把事情办实办好了。"}},
        Case{"ListItemsAreDiscounted", "sentence", "有东村、西村、南村、北村、中村人。", {}},
        Case{"BreaksBeginAnew", "sentence", "要把事情办实；要把事情办好。", {}},
        Case{"AfterABreak",
             "sentence",
             "要办实：要把这些事情统统都办好。",
             {"要办实：要把这些事情统统都办好。"}},
        Case{
            "Paragraph", "paragraph", "要办实。要办好。要办成事。", {"要办实。要办好。要办成事。"}},
        Case{"Heading",
             "heading",
             "一、把群众的事情都办实办好\n甲。\n二、早\n乙。",
             {"把群众的事情都办实办好"}}),
    [](const auto& test) { return std::string(test.param.name); });

struct TimeCase {
  const char* name;
  std::size_t characters;
  std::optional<int> minutes;
  std::size_t findings;
};

class SpeakingTime : public testing::TestWithParam<TimeCase> {};

TEST_P(SpeakingTime, AgainstTheMinutes) {
  const RuleSet rules =
      rules_from(rule_with("kind = \"speaking-time\"\nrate = 100\ntolerance = 10"));
  std::string text;
  for (std::size_t i = 0; i < GetParam().characters; ++i) text += "好";
  Settings settings;
  settings.minutes = GetParam().minutes;
  EXPECT_EQ(Linted(rules, text, settings).findings().size(), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(Drafts, SpeakingTime,
                         testing::Values(TimeCase{"NotAsked", 1000, {}, 0},
                                         TimeCase{"Short", 100, 2, 0},
                                         TimeCase{"WithinTheTolerance", 220, 2, 0},
                                         TimeCase{"TooLong", 221, 2, 1},
                                         TimeCase{"Empty", 0, 2, 0}),
                         [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace gaolint::test
