#include <gtest/gtest.h>

#include <string>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

constexpr const char* kFirst =
    "水利部门要把水库除险作为头等大事来抓，主要负责同志每周到工地看一次，分管负责同志每天调度一次，"
    "发现问题当场解决，解决不了的当天报告，确保主汛期前全部完工。";
constexpr const char* kAgain =
    "住建部门要把城区管网作为头等大事来抓，主要负责同志每周到工地看一次，分管负责同志每天调度一次，"
    "发现问题当场解决，解决不了的当天报告，确保主汛期前全部完工。";
constexpr const char* kOther =
    "各乡镇要对照去年的台账逐个销号，该疏通的管网抓紧疏通，该更换的井盖马上更换，该增加的泵车尽快到"
    "位，"
    "还要备足沙袋和冲锋舟，随时拉得出、用得上、打得赢。";

RuleSet rules(const std::string& fields = "min = 50") {
  return rules_from(rule_with("kind = \"repetition\"\nof = \"passages\"\n" + fields));
}

std::string lines(std::initializer_list<const char*> paragraphs) {
  std::string text;
  for (const char* paragraph : paragraphs) text += std::string(paragraph) + "\n";
  return text;
}

struct Case {
  const char* name;
  std::string text;
  std::string fields;
  std::size_t findings;
};

class NearCopies : public testing::TestWithParam<Case> {};

TEST_P(NearCopies, Count) {
  const Linted linted(rules(GetParam().fields), GetParam().text);
  EXPECT_EQ(linted.findings().size(), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    Drafts, NearCopies,
    testing::Values(Case{"Nearly", lines({kFirst, kOther, kAgain}), "min = 50", 1},
                    Case{"Exactly", lines({kFirst, kFirst}), "min = 50", 1},
                    Case{"Different", lines({kFirst, kOther}), "min = 50", 0},
                    Case{"TooShort", lines({kFirst, kAgain}), "min = 500", 0},
                    Case{"NotAlikeEnough", lines({kFirst, kAgain}), "min = 50\nalike = 99", 0},
                    Case{"Excepted", lines({kFirst, kAgain}), "min = 50\nexcept = '水利'", 0},
                    Case{"OtherDraftOfTheFile", lines({"# 甲", kFirst, "# 乙", kAgain}), "min = 50",
                         0}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NearCopiesRule, ShowsTheFirst) {
  const Linted linted(rules(), lines({kFirst, kOther, kAgain}));
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_EQ(linted.marks()[0], kAgain);
  ASSERT_EQ(linted.findings()[0].notes.size(), 1u);
  EXPECT_EQ(linted.findings()[0].notes[0].span.begin, 0u);
}

}  // namespace
}  // namespace gaolint::test
