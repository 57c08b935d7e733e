#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

RuleSet rules(std::string_view groups = "groups = [\"建健\", \"国果\"]",
              std::string_view name = "'(?P<name>[张王]\\p{Han}{1,2})(?:书记|同志)'") {
  const std::string rule =
      rule_with("kind = \"near-names\"\nalike = \"data.toml\"\nname = " + std::string(name));
  const PackFile files[] = {{"test/data.toml", groups}, {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> marks;
};

class NearNames : public testing::TestWithParam<Case> {};

TEST_P(NearNames, Marks) { EXPECT_EQ(Linted(rules(), GetParam().text).marks(), GetParam().marks); }

INSTANTIATE_TEST_SUITE_P(
    Texts, NearNames,
    testing::Values(
        Case{"OneSlip", "张建国书记讲话。张建国同志强调。张健国书记要求。", {"张健国"}},
        Case{"TwoSlipsInOneName", "张建国书记讲话。张建国书记强调。张健果书记要求。", {"张健果"}},
        Case{"SlipFirst", "张健国书记要求。张建国书记讲话。张建国书记强调。", {"张健国"}},
        Case{"AnotherCharacter", "张建国书记讲话。张建国书记强调。张建民书记要求。", {}},
        Case{"OnceEach", "张建国书记讲话。张健国书记要求。", {}},
        Case{
            "BothFrequent", "张建国书记讲话，张建国书记强调。张健国书记讲话，张健国书记强调。", {}},
        Case{"LongerName", "张建书记讲话。张建书记强调。张健国书记要求。", {}},
        Case{"WithoutTheFrame", "张建国书记讲话。张建国书记强调。张健国要求。", {}},
        Case{"AnotherDraftOfTheFile",
             "# 甲\n张建国书记讲话。张建国书记强调。\n# 乙\n张健国书记要求。",
             {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(NearNamesRule, PutsTheUsualName) {
  const Linted linted(rules(), "张建国书记讲话。张建国书记强调。张健国书记要求。");
  EXPECT_EQ(linted.fixed(), "张建国书记讲话。张建国书记强调。张建国书记要求。");
}

TEST(NearNamesRule, TitlesOfOneBearer) {
  const RuleSet titles =
      rules("groups = [\"建健\"]", "'(?P<bearer>[张王]\\p{Han})(?P<name>副?局长|主任)'");
  EXPECT_EQ(Linted(titles, "王强局长讲。王强局长说。王强主任问。").marks(),
            std::vector<std::string>{"主任"});
  EXPECT_EQ(Linted(titles, "王强副局长讲。王强副局长说。王强局长问。").marks(),
            std::vector<std::string>{"局长"});
  EXPECT_TRUE(Linted(titles, "王强局长讲。王强局长说。张强主任问。").marks().empty());
}

TEST(NearNamesRule, RulesWithErrors) {
  EXPECT_EQ(rules("groups = [\"建健\", \"键建\"]").errors.size(), 1u);
  EXPECT_EQ(rules("groups = []").errors.size(), 1u);
  EXPECT_EQ(rules("groups = [\"建健\"]", "'张..书记'").errors.size(), 1u);
  EXPECT_EQ(rules("groups = [\"建健\"]", "'(?P<name>\\p{Han}{3})'").errors.size(), 1u);
}

TEST(NearNamesRule, HoldersOfAnOfficeThatAreOneCharacterOff) {
  const std::string rule = rule_with(
      "kind = \"near-names\"\nsimilar = true\n"
      "name = '(?P<bearer>局长|主任)(?P<name>\\p{Han}{2,3})讲'");
  const RuleSet holders = load_rules(std::vector<PackFile>{{"test/rules.toml", rule}}, all_kinds());
  const std::string usual = "局长王国栋讲。局长王国栋讲。";
  for (const auto& [text, marks] : std::vector<std::pair<std::string, std::vector<std::string>>>{
           {"局长王国梁讲", {"王国梁"}},
           {"局长王中栋讲", {"王中栋"}},
           {"局长李国栋讲", {}},
           {"局长王中梁讲", {}},
           {"局长王国讲", {}},
           {"主任王国梁讲", {}},
       }) {
    EXPECT_EQ(Linted(holders, usual + text).marks(), marks) << text;
  }
}

}  // namespace
}  // namespace gaolint::test
