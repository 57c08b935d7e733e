#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

RuleSet rules() {
  const std::string rule = rule_with("kind = \"companion\"\npairs = \"data.toml\"");
  const PackFile files[] = {
      {"test/data.toml",
       "[[pair]]\nword = \"一方面\"\ncompanions = '一方面'\nshown = \"另一方面\"\n"
       "within = \"paragraphs\"\nnot_before = [\"另\", \"这\"]\n"
       "[[pair]]\nword = \"不仅\"\ncompanions = '还|而且'\nshown = \"还\"\n"
       "not_after = [\"如此\"]\n"
       "[[pair]]\nword = \"其次\"\ncompanions = '首先'\nshown = \"首先\"\n"
       "where = \"before\"\nwithin = \"document\"\n"},
      {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

struct Case {
  const char* name;
  std::string text;
  std::vector<std::string> marks;
};

class Companions : public testing::TestWithParam<Case> {};

TEST_P(Companions, Marks) { EXPECT_EQ(Linted(rules(), GetParam().text).marks(), GetParam().marks); }

INSTANTIATE_TEST_SUITE_P(
    Texts, Companions,
    testing::Values(
        Case{"Complete", "一方面要稳，另一方面要进。", {}},
        Case{"SameWordTwice", "一方面要稳，一方面要进。", {}},
        Case{"Alone", "一方面要稳。", {"一方面"}},
        Case{"ThirdParagraphAfter", "一方面要稳。\n甲。\n乙。\n另一方面要进。", {}},
        Case{"TooFar", "一方面要稳。\n甲。\n乙。\n丙。\n另一方面要进。", {"一方面"}},
        Case{"InOtherWords", "这一方面很重要。", {}},
        Case{"SecondPairIncomplete", "一方面要稳，另一方面要进。\n甲。\n一方面要快。", {"一方面"}},
        Case{"InTheSentence", "不仅要快，还要好。", {}},
        Case{"InTheNextSentence", "不仅要快。还要好。", {"不仅"}},
        Case{"TwoInOneSentence", "不仅要快，不仅要早，还要好。", {}},
        Case{"OneOfTwoSentences", "不仅要快，还要好。不仅要早。", {"不仅"}},
        Case{"NotAfter", "不仅如此。", {}},
        Case{"Before", "首先要快。\n甲。\n乙。\n丙。\n丁。\n其次要好。", {}},
        Case{"NotBefore", "其次要好。首先要快。", {"其次"}},
        Case{"BeforeInAnotherDraft", "# 甲\n首先要快。\n# 乙\n其次要好。", {"其次"}},
        Case{"EachWithout", "其次要好。其次要快。", {"其次", "其次"}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(CompanionRule, ManyHitsCostLinearTime) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "其次不仅一方面";
  EXPECT_EQ(Linted(rules(), text).findings().size(), 200'000u);
}

}  // namespace
}  // namespace gaolint::test
