#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

RuleSet rules(const std::string& check) {
  return rules_from(rule_with("kind = \"attachments\"\ncheck = \"" + check +
                              "\"\n"
                              "reference = '附件(?P<number>[0-9]+|[一二三])'\n"
                              "list = '^附件：(?:(?P<number>[0-9]+)[.])?'\n"
                              "entry = '^(?P<number>[0-9]+)[.]'\n"
                              "head = '^附件(?P<number>[0-9]+|[一二三])$'"));
}

struct Case {
  const char* name;
  const char* check;
  const char* text;
  std::vector<std::string> marks;
};

class Attachments : public testing::TestWithParam<Case> {};

TEST_P(Attachments, Marks) {
  EXPECT_EQ(Linted(rules(GetParam().check), GetParam().text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Drafts, Attachments,
    testing::Values(
        Case{"Listed", "missing", "见附件1、附件2。\n附件：1.表\n2.图", {}},
        Case{"NotListed", "missing", "见附件3。\n附件：1.表\n2.图", {"附件3"}},
        Case{"StandsInTheFile", "missing", "见附件2。\n附件1\n表\n附件2\n图", {}},
        Case{"StandsNowhere", "missing", "见附件三。\n附件1\n表\n附件2\n图", {"附件三"}},
        Case{"NoAttachmentsKnown", "missing", "见附件3。", {}},
        Case{"ListWithoutNumbers", "missing", "见附件1。\n附件：任务表", {}},
        Case{"ReferencesInAnAttachment", "missing", "见附件1。\n附件1\n另见附件2。", {"附件2"}},
        Case{"ListedTwice", "twice", "请落实。\n附件：1.表\n2.图\n2.册", {"2."}},
        Case{"HeadsTwice", "twice", "附件1\n表\n附件一\n图", {"附件一"}},
        Case{"ListAndHead", "twice", "见附件1。\n附件：1.表\n附件1\n表", {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AttachmentsRule, ManyCostLinearTime) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "附件1\n见附件2。\n";
  EXPECT_EQ(Linted(rules("missing"), text).findings().size(), 50'000u);
}

}  // namespace
}  // namespace gaolint::test
