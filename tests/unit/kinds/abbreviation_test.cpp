#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

RuleSet rules(const std::string& check) {
  return rules_from(rule_with("kind = \"abbreviation\"\ncheck = \"" + check +
                              "\"\n"
                              "introduction = '（以下简称“?(?P<name>[^“”（）]+)”?）'\n"
                              "after = '[，。；由向]'"));
}

struct Case {
  const char* name;
  const char* check;
  const char* text;
  std::vector<std::string> marks;
};

class Abbreviations : public testing::TestWithParam<Case> {};

TEST_P(Abbreviations, Marks) {
  EXPECT_EQ(Linted(rules(GetParam().check), GetParam().text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Abbreviations,
    testing::Values(
        Case{"Early", "early", "由防指调度。\n防汛指挥部（以下简称“防指”）会商。", {"防指"}},
        Case{"EarlyOnlyOnce",
             "early",
             "防指调度，防指会商。\n指挥部（以下简称防指）成立。",
             {"防指"}},
        Case{"AfterItsIntroduction", "early", "指挥部（以下简称防指）成立，由防指会商。", {}},
        Case{"EndOfALongerName", "early", "县防指调度。\n指挥部（以下简称防指）成立。", {}},
        Case{"InABookTitle", "early", "见《防指规则》。\n指挥部（以下简称防指）成立。", {}},
        Case{"Unused", "unused", "指挥部（以下简称防指）成立，天天会商。", {"（以下简称防指）"}},
        Case{"Used", "unused", "指挥部（以下简称防指）成立，由防指会商。", {}},
        Case{"TheFullNameIsNoUse", "unused", "总防指（以下简称防指）成立。", {"（以下简称防指）"}},
        Case{
            "Twice", "twice", "甲部（以下简称防指）、乙部（以下简称防指）。", {"（以下简称防指）"}},
        Case{"TwoNames", "twice", "甲部（以下简称甲）、乙部（以下简称乙）。", {}},
        Case{"TwoDraftsInAFile",
             "twice",
             "# 一\n甲部（以下简称防指）。\n# 二\n乙部（以下简称防指）。",
             {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AbbreviationRule, FieldsWithErrors) {
  const auto errors = [](const std::string& fields) {
    const std::string rule = rule_with("kind = \"abbreviation\"\n" + fields);
    const PackFile file{"test/rules.toml", rule};
    return load_rules({&file, 1}, all_kinds()).errors.size();
  };
  EXPECT_EQ(errors("check = \"twice\"\nintroduction = '（简称(?P<name>[^）]+)）'"), 0u);
  EXPECT_EQ(errors("check = \"thrice\"\nintroduction = '（简称(?P<name>[^）]+)）'"), 1u);
  EXPECT_EQ(errors("check = \"twice\"\nintroduction = '（简称[^）]+）'"), 1u);
}

}  // namespace
}  // namespace gaolint::test
