#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

constexpr const char* kData =
    "term = [\n"
    "  { forms = [\"区委、区政府\", \"区委区政府\"] },\n"
    "  { forms = [\"其他\", \"其它\"], prefer = \"其他\", not_before = [\"尤\"] },\n"
    "  { forms = [\"发改委\", { text = \"发展改革委\", not_after = [\"员\"] }] },\n"
    "]\n"
    "quoted = [\"三农\"]\nnot_before = [\"“\"]\nnot_after = [\"”\"]\n";

RuleSet rules(std::string_view data = kData) {
  const std::string rule = rule_with("kind = \"variants\"\nterms = \"data.toml\"");
  const PackFile files[] = {{"test/data.toml", data}, {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> marks;
};

class Variants : public testing::TestWithParam<Case> {};

TEST_P(Variants, Marks) { EXPECT_EQ(Linted(rules(), GetParam().text).marks(), GetParam().marks); }

INSTANTIATE_TEST_SUITE_P(
    Texts, Variants,
    testing::Values(
        Case{"OneForm", "区委、区政府决定。区委、区政府要求。", {}},
        Case{"TheRarerOne",
             "区委区政府决定。区委、区政府要求。\n区委、区政府强调。",
             {"区委区政府"}},
        Case{"TheLaterOfEqual", "区委区政府决定。\n区委、区政府要求。", {"区委、区政府"}},
        Case{"PreferredThoughRarer", "其它事项，其它问题，其他要求。", {"其它", "其它"}},
        Case{"PreferredNotUsed", "其它事项，其它问题。", {}},
        Case{"GuardOfTheTerm", "尤其它很重。其他事项。", {}},
        Case{"GuardOfTheForm", "发改委答复。发展改革委员会答复。", {}},
        Case{"SeparateTerms", "区委区政府决定，其他事项另议，发改委答复。", {}},
        Case{"QuotedAndBare", "“三农”工作。“三农”投入。三农问题。", {"三农"}},
        Case{"InsideALongerQuotation", "“三农”工作，打造“三农超市”。", {}},
        Case{"BookTitlesAreOthers", "《区委区政府工作规则》。区委、区政府要求。", {}},
        Case{"QuotationsAreOthers", "他说：“区委区政府很重视。”区委、区政府要求。", {}},
        Case{"EachDraftOfAFile", "# 甲\n区委区政府决定。\n# 乙\n区委、区政府要求。", {}},
        Case{"ThroughAWrap",
             "区委、区政府要求。区委、区政府决定。区委 区政府强调。",
             {"区委 区政府"}}),
    [](const auto& each) { return std::string(each.param.name); });

TEST(VariantsRule, SaysWhereTheOtherFormStands) {
  const Linted linted(rules(), "区委、区政府要求。区委、区政府决定。区委区政府强调。");
  ASSERT_EQ(linted.findings().size(), 1u);
  const Finding& finding = linted.findings()[0];
  ASSERT_EQ(finding.notes.size(), 1u);
  EXPECT_EQ(finding.notes[0].span.begin, 0u);
  EXPECT_EQ(linted.fixed(), "区委、区政府要求。区委、区政府决定。区委、区政府强调。");
}

TEST(VariantsRule, DataWithErrors) {
  EXPECT_EQ(rules("term = [{ forms = [\"甲\"] }]").errors.size(), 1u);
  EXPECT_EQ(rules("term = [{ forms = [\"甲\", \"甲\"] }]").errors.size(), 1u);
  EXPECT_EQ(rules("term = [{ forms = [\"甲\", \"乙\"], prefr = \"甲\" }]").errors.size(), 1u);
}

}  // namespace
}  // namespace gaolint::test
