#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

RuleSet substitution_rule(std::string_view fields) {
  return rules_from(
      rule_with("kind = \"substitution\"\nsafety = \"safe\"\n" + std::string(fields)));
}

TEST(SubstitutionKind, ReplacesWholeWords) {
  const auto rules = substitution_rule(
      "entries = [{ wrong = \"习贯\", right = \"习惯\", not_before = [\"学\"], not_after = "
      "[\"彻\"] },\n"
      "           { wrong = \"乱像\", right = \"乱象\" }]");
  const Linted linted(rules, "养成好习贯，学习贯彻会议精神，整治乱像。");
  EXPECT_EQ(linted.marks(), (Marks{"习贯", "乱像"}));
  EXPECT_EQ(linted.fixed(), "养成好习惯，学习贯彻会议精神，整治乱象。");
}

TEST(SubstitutionKind, OfWordsInsideOneAnotherTheLongestCounts) {
  const auto rules = substitution_rule(
      "entries = [{ wrong = \"份量\", right = \"分量\" }, { wrong = \"有份量\", right = \"有分量\" "
      "}]");
  EXPECT_EQ(Linted(rules, "一篇有份量的文章，份量不轻。").marks(), (Marks{"有份量", "份量"}));
}

TEST(SubstitutionKind, ContextMustMatchAroundTheWord) {
  const auto rules = substitution_rule(
      "entries = [{ wrong = \"截止\", right = \"截至\", context = '截止(目前|[0-9]+月)' }]");
  EXPECT_EQ(Linted(rules, "截止目前，报名已于5日截止，截止时间不变。").marks(), (Marks{"截止"}));
}

TEST(SubstitutionKind, AChoiceIsNeverSafe) {
  const auto rules =
      substitution_rule("entries = [{ wrong = \"做客\", right = [\"作客\", \"到访\"] }]");
  const Linted linted(rules, "他来做客。");
  ASSERT_EQ(linted.findings().size(), 1u);
  ASSERT_EQ(linted.findings()[0].fixes.size(), 2u);
  EXPECT_EQ(linted.findings()[0].fixes[0].safety, Safety::Unsafe);
}

TEST(SubstitutionKind, AnEmptyRightSideDeletes) {
  const auto rules = substitution_rule(
      "entries = [{ wrong = \"下下一步\", right = \"下一步\" },\n"
      "           { wrong = \"（此处略）\", right = \"\" }]");
  EXPECT_EQ(Linted(rules, "下下一步工作（此处略）安排").fixed(), "下一步工作安排");
}

}  // namespace
}  // namespace gaolint::test
