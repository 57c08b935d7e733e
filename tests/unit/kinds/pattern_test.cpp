#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

RuleSet pattern_rule(std::string_view fields) {
  return rules_from(rule_with("kind = \"pattern\"\n" + std::string(fields)));
}

TEST(PatternKind, MarksTheGroupOrTheWholeMatch) {
  EXPECT_EQ(
      Linted(pattern_rule("pattern = '为期(?P<mark>[0-9]+)天'"), "为期30天的培训，为期5天的会。")
          .marks(),
      (Marks{"30", "5"}));
  EXPECT_EQ(Linted(pattern_rule("pattern = '为期[0-9]+天'"), "为期30天的培训。").marks(),
            (Marks{"为期30天"}));
}

TEST(PatternKind, SeesThroughWrapsAndSpaces) {
  const std::string text = "同志们：\r\n  请按照要求认 真抓好落  实，把 工 作做细。\n";
  EXPECT_EQ(Linted(pattern_rule("pattern = '认真抓好落实'"), text).marks(),
            (Marks{"认 真抓好落  实"}));
}

TEST(PatternKind, NeighboursAreLookaround) {
  const auto rules =
      pattern_rule("pattern = 'X'\nnot_before = ['[A-Za-z]', '照']\nnot_after = ['光', '射线']");
  EXPECT_EQ(Linted(rules, "X主任、OX公司、照X，X光、X射线，X书记。").marks(), (Marks{"X", "X"}));
}

TEST(PatternKind, ExceptionsAndRequirementsHoldInTheSameSentence) {
  const auto except = pattern_rule("pattern = '某某'\nexcept = ['被告人.*']");
  EXPECT_EQ(Linted(except, "被告人杨某某到庭。请某某同志讲话。").marks(), (Marks{"某某"}));
  const auto require = pattern_rule("pattern = '冬季'\nrequire = ['现已']");
  EXPECT_EQ(Linted(require, "现已进入冬季。冬季要防火。").marks(), (Marks{"冬季"}));
}

TEST(PatternKind, AnchorsAreTheEndsOfTheUnit) {
  const auto rules = pattern_rule("pattern = '[，；。]$'\nunit = \"heading\"");
  EXPECT_EQ(
      Linted(rules, "关于防火的通知\n\n各村：\n一、加强领导，\n要抓紧。\n二、落实责任\n要落实。\n")
          .marks(),
      (Marks{"，"}));
}

TEST(PatternKind, FixFillsInGroups) {
  const auto rules =
      pattern_rule("pattern = '百分之([0-9]+)'\nfix = { replace = \"$1%\", safety = \"safe\" }");
  const Linted linted(rules, "增长百分之30，约百分之5。");
  EXPECT_EQ(linted.fixed(), "增长30%，约5%。");
  ASSERT_EQ(linted.findings().size(), 2u);
  EXPECT_EQ(linted.findings()[0].fixes[0].safety, Safety::Safe);
}

TEST(PatternKind, NoFixWhereTheSourceOnlyLooksLikeTheText) {
  const auto rules = pattern_rule("pattern = '百分之([0-9]+)'\nfix = { replace = \"$1%\" }");
  const Linted linted(rules, "增长百分 之30。");
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_TRUE(linted.findings()[0].fixes.empty());
}

TEST(PatternKind, SourceTextIsMatchedAsItStands) {
  const auto rules = pattern_rule("pattern = '\\p{Han}(?P<mark>,)'\ntext = \"source\"");
  EXPECT_EQ(Linted(rules, "会议,由他主持，3,000人参加。").marks(), (Marks{","}));
}

TEST(PatternKind, QuotationsAndTitlesAreLeftAloneUnlessAskedFor) {
  const std::string text = "他强调，“必须狠抓落实，不许走样。”学习《狠抓落实》一文，狠抓落实。";
  EXPECT_EQ(Linted(pattern_rule("pattern = '狠抓落实'"), text).marks().size(), 1u);
  EXPECT_EQ(Linted(pattern_rule("pattern = '狠抓落实'\noutside = []"), text).marks().size(), 3u);
}

TEST(PatternKind, PremisesAreOfTheWholeDraft) {
  const auto rules = rules_from(rule_with(
      "kind = \"pattern\"\nunit = \"paragraph\"\npattern = '^(?P<mark>特此(?P<kind>报告|请示))'\n"
      "given = [{ pattern = '的(?P<kind>报告|请示)$', differs = \"kind\" },\n"
      "         { pattern = '代拟稿', absent = true }]"));
  EXPECT_EQ(Linted(rules, "经费的请示\n已超支。\n特此报告。").marks(), (Marks{"特此报告"}));
  EXPECT_EQ(Linted(rules, "特此报告。\n已超支。\n经费的请示").marks(), (Marks{"特此报告"}));
  EXPECT_EQ(Linted(rules, "经费的请示\n已超支。\n特此请示。").marks(), Marks{});
  EXPECT_EQ(Linted(rules, "经费的通知\n已超支。\n特此报告。").marks(), Marks{});
  EXPECT_EQ(Linted(rules, "经费的请示\n代拟稿\n特此报告。").marks(), Marks{});
}

TEST(PatternKind, PremisesAreOfOneDraftOfAFileOfSeveral) {
  const auto rules = rules_from(
      rule_with("kind = \"pattern\"\npattern = '特此报告'\ngiven = [{ pattern = '请示$' }]"));
  EXPECT_EQ(Linted(rules, "# 经费的请示\n特此报告。\n# 经费的报告\n特此报告。").marks(),
            (Marks{"特此报告"}));
}

TEST(PatternKind, FaultsOfPremisesAreSaid) {
  const std::string rule = rule_with(
      "kind = \"pattern\"\npattern = 'a(?P<x>b)'\ngiven = [{ unit = \"none\" },\n"
      "  { pattern = 'c', differs = \"x\" }, { pattern = '(?P<x>c)', differs = \"x\", absent = "
      "true }]");
  const PackFile file{"test/rules.toml", rule};
  const RuleSet set = load_rules({&file, 1}, all_kinds());
  ASSERT_EQ(set.errors.size(), 4u);
}

}  // namespace
}  // namespace gaolint::test
