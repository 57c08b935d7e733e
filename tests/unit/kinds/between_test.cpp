#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

constexpr std::string_view kWords = R"(
[words]
verb = ["看着", "坐在", "看"]
end = ["\n", "，", "。"]
[any_of]
pronoun = "你我他"
[none_of]
han = ""
not_area = "方区"
)";

RuleSet between_rule(std::string_view cases, std::string_view more = "") {
  const std::string rule =
      rule_with("kind = \"between\"\nwords = \"words.toml\"\nright = \"地\"\n" + std::string(more) +
                "\ncases = [" + std::string(cases) + "]");
  const PackFile files[] = {{"test/words.toml", kWords}, {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

TEST(BetweenKind, WordsOfBothSidesMustStandBesideTheMark) {
  const auto rules = between_rule("{ mark = \"的\", before = \"静静|默默\", after = \"verb\" }");
  const Linted linted(rules, "他静静的看着，默默的坐在那里，静静的夜里，高高的看着。");
  EXPECT_EQ(linted.marks(), (Marks{"的", "的"}));
  EXPECT_EQ(linted.fixed(), "他静静地看着，默默地坐在那里，静静的夜里，高高的看着。");
}

TEST(BetweenKind, AMarkIsSaidOnceHoweverManyWordsLeadToIt) {
  const auto rules = between_rule(
      "{ mark = \"的\", before = \"han\", after = \"verb\" },"
      "{ mark = \"的\", before = \"静静\", after = \"看着|看\" }");
  EXPECT_EQ(Linted(rules, "静静的看着").marks(), (Marks{"的"}));
}

TEST(BetweenKind, APlaceMayBeEmptyAndAClauseMayEnd) {
  const auto rules =
      between_rule("{ mark = \"的\", before = [\"抓\", \"了|\"], after = [\"紧\", \"end\"] }");
  EXPECT_EQ(Linted(rules, "抓的紧，抓了的紧。抓的紧要事。\n工作抓的紧").marks().size(), 3u);
}

TEST(BetweenKind, NoneOfIsAnyOtherHanCharacter) {
  const auto rules = between_rule("{ mark = \"得\", before = \"基\", after = \"not_area\" }");
  EXPECT_EQ(Linted(rules, "基得建设，基得方，基得a，基得").marks(), (Marks{"得"}));
}

TEST(BetweenKind, NeighboursOfTheRuleAndOfACaseExcuse) {
  const auto rules =
      between_rule("{ mark = \"的\", before = \"han\", after = \"verb\", not_after = '看病' }",
                   "not_before = ['真']\nexcept = ['有的看着']");
  EXPECT_EQ(Linted(rules, "真的看着，静静的看病，有的看着，静静的看着").marks(), (Marks{"的"}));
}

TEST(BetweenKind, PlacesAreThoseOfTheFileInPastedText) {
  const auto rules = between_rule("{ mark = \"的\", before = \"静静\", after = \"verb\" }");
  const Linted linted(rules, "\xEF\xBB\xBF他静静 的 看着，𠀀静静的坐在那里。");
  EXPECT_EQ(linted.marks(), (Marks{"的", "的"}));
}

TEST(BetweenKind, FaultsOfARuleAreAllSaid) {
  const auto rules = between_rule(
      "{ before = \"verbs\", after = \"verb\" }, { mark = \"的\", before = \"han\", after = "
      "\"verb|\" }");
  ASSERT_EQ(rules.errors.size(), 3u);
  EXPECT_NE(rules.errors[0].message.find("mark"), std::string::npos);
  EXPECT_NE(rules.errors[1].message.find("verbs"), std::string::npos);
  EXPECT_FALSE(rules.errors[1].hint.empty());
}

}  // namespace
}  // namespace gaolint::test
