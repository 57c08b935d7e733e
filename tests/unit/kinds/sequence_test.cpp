#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

RuleSet rules(const std::string& fields) {
  return rules_from(rule_with("kind = \"sequence\"\n" + fields));
}

struct CheckCase {
  const char* name;
  const char* fields;
  const char* text;
  std::vector<std::string> marks;
};

class SequenceKind : public testing::TestWithParam<CheckCase> {};

TEST_P(SequenceKind, Marks) {
  const RuleSet set = rules(GetParam().fields);
  EXPECT_EQ(Linted(set, GetParam().text).marks(), GetParam().marks);
}

std::string name_of(const testing::TestParamInfo<CheckCase>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(
    Gap, SequenceKind,
    testing::Values(
        CheckCase{
            "OneForAllThatFollow", "check = \"gap\"", "一是早。二是快。四是实。五是细。", {"四是"}},
        CheckCase{
            "EachOfTwo", "check = \"gap\"", "一是早。三是快。四是实。六是细。", {"三是", "六是"}},
        CheckCase{"ContinuedInTheNextParagraph",
                  "check = \"gap\"",
                  "一是早。二是快。\n三是实。四是细。",
                  {}},
        CheckCase{"SaidInsideASentence",
                  "check = \"gap\"",
                  "一是早。要说关键的二是快。三是实。四是细。",
                  {}},
        CheckCase{
            "BeyondTheBmp", "check = \"gap\"", "𠮷县：\r\n　　一、早\r\n　　三、𠮷\r\n", {"三、"}},
        CheckCase{
            "NumberedOnThroughTheChapters",
            "check = \"gap\"",
            "一、甲\n（一）早\n（二）快\n二、乙\n（三）实\n（四）细\n三、丙\n（五）好\n（六）省\n",
            {}},
        CheckCase{
            "NumberedOnWithAGap",
            "check = \"gap\"",
            "一、甲\n（一）早\n（二）快\n二、乙\n（三）实\n（四）细\n三、丙\n（六）好\n（七）省\n",
            {"（六）"}},
        CheckCase{"ANumberThatBeginsWithANumber",
                  "check = \"gap\"",
                  "20.“五进”：进企业。\n21.“1.5+2”岗位：一员多能。\n22.“三送”：送政策。\n",
                  {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Other, SequenceKind,
    testing::Values(
        CheckCase{
            "StartWithoutOne", "check = \"start\"", "工作如下。\n二是快。三是实。\n", {"二是"}},
        CheckCase{
            "StartInsideASentence", "check = \"start\"", "关键的一是早。二是快。三是实。\n", {}},
        CheckCase{"StartOfOtherFamilies",
                  "check = \"start\"\nfamilies = [\"han_marker\"]",
                  "第五条 依法治村。\n第六条 以德治村。\n",
                  {}},
        CheckCase{
            "Duplicate", "check = \"duplicate\"", "一、早\n二、快\n二、实\n三、细\n", {"二、"}},
        CheckCase{"DuplicateFirst",
                  "check = \"duplicate\"",
                  "（一）早\n（一）快\n（二）实\n",
                  {"（一）"}},
        CheckCase{"AmendedArticle",
                  "check = \"duplicate\"",
                  "第一条 依法。\n第一条之一 以德。\n第二条 自治。\n",
                  {}},
        CheckCase{"Swapped", "check = \"order\"", "一是早。三是快。二是实。四是细。", {"三是"}},
        CheckCase{"OneWrong", "check = \"order\"", "1. 早\n2. 快\n8. 实\n4. 细\n", {"8."}},
        CheckCase{
            "BeginsAgain",
            "check = \"restart\"",
            "一、甲\n（一）早\n二、乙\n（二）快\n三、丙\n（三）实\n四、丁\n（一）细\n（二）好\n",
            {"（一）"}},
        CheckCase{"BeginsAgainEverywhere",
                  "check = \"restart\"",
                  "一、甲\n（一）早\n（二）快\n二、乙\n（一）实\n（二）细\n",
                  {}},
        CheckCase{"ArticlesBeginAgain",
                  "check = \"restart\"",
                  "第一条 有下列情形的：\n（一）早\n（二）快\n第二条 "
                  "有下列情形的：\n（一）实\n（二）细\n",
                  {}},
        CheckCase{
            "Attachment", "check = \"order\"", "一、早\n二、快\n附件：\n一、实\n二、细\n", {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Form, SequenceKind,
    testing::Values(
        CheckCase{"Single",
                  "check = \"single\"\nfamilies = [\"verb_marker\"]",
                  "抓落实没有捷径。一是压实责任。请大家执行。",
                  {"一是"}},
        CheckCase{"SingleWithAnother",
                  "check = \"single\"\nfamilies = [\"verb_marker\"]",
                  "原因有二。一是底子薄，另一个是见效慢。",
                  {}},
        CheckCase{"Mixed",
                  "check = \"mixed\"\nwords = [\"是\", \"要\"]",
                  "一是早。二要快。三是实。",
                  {"二要"}},
        CheckCase{"MixedOnPurpose",
                  "check = \"mixed\"\nwords = [\"是\", \"要\"]",
                  "一看现场。二看台账。三查问题。",
                  {}},
        CheckCase{"OtherLevel",
                  "check = \"mixed\"\nwords = [\"是\", \"要\"]",
                  "一、早\n开好头。\n（二）快\n不停步。\n三、实\n收好尾。\n",
                  {"（二）"}},
        CheckCase{"LevelOrder",
                  "check = \"level-order\"",
                  "（1）早\n1. 快\n2. 实\n（2）细\n1. 好\n2. 省\n",
                  {"1."}},
        CheckCase{"TwoLevelsAreAScheme",
                  "check = \"level-skip\"",
                  "一、甲\n1. 早\n2. 快\n二、乙\n1. 实\n2. 细\n",
                  {}},
        CheckCase{"Tail",
                  "check = \"tail\"\nfamilies = [\"han_paren_marker\"]\nwrong = [\"、\"]",
                  "（一）、早\n（二）快\n",
                  {"（一）、"}},
        CheckCase{"TailOfAnEnumeration",
                  "check = \"tail\"\nfamilies = [\"han_paren_marker\"]\nwrong = [\"、\"]",
                  "（一）、（二）两项由村里办。\n",
                  {}},
        CheckCase{"TailBeforeAYear",
                  "check = \"tail\"\nfamilies = [\"han_marker\"]\nwrong = [\".\"]",
                  "一.2025年回顾\n二.二级市场\n三.3年行动\n",
                  {"一."}},
        CheckCase{"TailBeforeABareNumber",
                  "check = \"tail\"\nfamilies = [\"han_paren_marker\"]\nwrong = [\"、\"]",
                  "（一）、一体推进\n（二）、2026年安排\n",
                  {"（一）、", "（二）、"}},
        CheckCase{"UniformTail",
                  "check = \"uniform-tail\"\nfamilies = [\"arabic_marker\"]",
                  "1.早\n2.快\n3、实\n4.细\n",
                  {"3、"}},
        CheckCase{"NoTailPrevails",
                  "check = \"uniform-tail\"\nfamilies = [\"arabic_marker\"]",
                  "1.早\n2、快\n3、实\n4.细\n",
                  {}}),
    name_of);

TEST(SequenceKind, SaysWhereThePreviousOneIs) {
  const Linted linted(rules("check = \"gap\""), "一是早。二是快。四是实。");
  ASSERT_EQ(linted.findings().size(), 1u);
  const Finding& finding = linted.findings()[0];
  ASSERT_EQ(finding.notes.size(), 1u);
  EXPECT_EQ(finding.notes[0].message.zh, "上一项是“二是”");
  EXPECT_EQ(linted.document().source().text(finding.notes[0].span), "二是");
}

TEST(SequenceKind, RenumbersTheRestAndItsReferences) {
  const Linted linted(
      rules("check = \"gap\""),
      "第一条 村务公开。\n第二条 财务公开。\n第四条 选举公开。\n"
      "第五条 违反第四条和《村规》第四条的，予以公示。\n第六条 前五条自即日起施行。\n");
  ASSERT_EQ(linted.findings().size(), 1u);
  ASSERT_EQ(linted.findings()[0].fixes.size(), 1u);
  EXPECT_EQ(linted.findings()[0].fixes[0].safety, Safety::Unsafe);
  EXPECT_EQ(linted.fixed(),
            "第一条 村务公开。\n第二条 财务公开。\n第三条 选举公开。\n"
            "第四条 违反第三条和《村规》第四条的，予以公示。\n第五条 前四条自即日起施行。\n");
}

TEST(SequenceKind, ASwapIsUndoneByTwoEdits) {
  const Linted linted(rules("check = \"order\""), "一是早。三是快。二是实。四是细。");
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_EQ(linted.findings()[0].fixes.at(0).edits.size(), 2u);
  EXPECT_EQ(linted.fixed(), "一是早。二是快。三是实。四是细。");
}

TEST(SequenceKind, KeepsTheWritingOfNumbers) {
  const Linted linted(rules("check = \"gap\""), "①早\n③快\n");
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_EQ(linted.fixed(), "①早\n②快\n");
}

TEST(SequenceKind, ManyFaultsAreAnsweredInTime) {
  std::string text = "工作如下。\n";
  for (int i = 0; i < 60'000; ++i) {
    text += i % 3 == 0 ? "九、早\n" : i % 3 == 1 ? "（四）快\n" : "七是实。\n";
  }
  const auto begin = std::chrono::steady_clock::now();
  for (const char* check : {"gap", "mixed", "single", "restart"}) {
    const std::string families =
        check == std::string("single") ? "families = [\"han_marker\"]\n" : "";
    Linted(rules("check = \"" + std::string(check) + "\"\n" + families), text);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

struct ErrorCase {
  const char* fields;
  const char* message;
};

class SequenceErrors : public testing::TestWithParam<ErrorCase> {};

TEST_P(SequenceErrors, AreSaid) {
  const std::string toml = rule_with("kind = \"sequence\"\n" + std::string(GetParam().fields));
  const PackFile file{"test/rules.toml", toml};
  const RuleSet set = load_rules({&file, 1}, all_kinds());
  ASSERT_FALSE(set.errors.empty());
  EXPECT_THAT(set.errors[0].message + set.errors[0].hint, HasSubstr(GetParam().message));
}

INSTANTIATE_TEST_SUITE_P(
    Fields, SequenceErrors,
    testing::Values(ErrorCase{"", "check"}, ErrorCase{"check = \"gapp\"", "gap"},
                    ErrorCase{"check = \"single\"", "families"},
                    ErrorCase{"check = \"single\"\nfamilies = [\"hen_marker\"]", "han_marker"},
                    ErrorCase{"check = \"gap\"\nword = \"是\"", "word"}));

}  // namespace
}  // namespace gaolint::test
