#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

RuleSet rules(const std::string& check) {
  return rules_from(rule_with("kind = \"headings\"\nfamilies = [\"han_marker\"]\n" + check));
}

struct Case {
  const char* name;
  const char* check;
  const char* text;
  std::vector<std::string> marks;
};

class Headings : public testing::TestWithParam<Case> {};

TEST_P(Headings, Marks) {
  const std::string check = std::string("check = ") + GetParam().check;
  EXPECT_EQ(Linted(rules(check), GetParam().text).marks(), GetParam().marks);
}

constexpr const char* kStop = "\"full-stop\"";
constexpr const char* kTwice = "\"duplicate\"";
constexpr const char* kEmpty = "\"empty\"";
constexpr const char* kLong = "\"long\"\ntimes = 2\nleast = 6";
constexpr const char* kLead = "\"lead\"\nmost = 4\nleast = 9";
constexpr const char* kLongPart = "\"long-section\"\ntimes = 2\nleast = 6";

INSTANTIATE_TEST_SUITE_P(
    Drafts, Headings,
    testing::Values(
        Case{"OneWithAStop", kStop, "一、早谋\n甲。\n二、快干。\n乙。\n三、实效\n丙。", {"快干。"}},
        Case{"OneWithoutAStop",
             kStop,
             "一、早谋。\n甲。\n二、快干\n乙。\n三、实效。\n丙。",
             {"快干"}},
        Case{"HalfAndHalf",
             kStop,
             "一、早谋\n甲。\n二、快干。\n乙。\n三、实效\n丙。\n四、常态。\n丁。",
             {}},
        Case{"TwoHeadings", kStop, "一、早谋\n甲。\n二、快干。\n乙。", {}},
        Case{"RunIn", kStop, "一、早谋。要早。\n二、快干\n乙。\n三、实效\n丙。", {}},
        Case{"EntriesOfAList", kStop, "一、笔\n二、纸。\n三、尺", {}},
        Case{"OtherFamilies", kStop, "1.早谋\n甲。\n2.快干。\n乙。\n3.实效\n丙。", {}},
        Case{"Twice", kTwice, "一、早谋\n甲。\n二、快干\n乙。\n三、早谋\n丙。", {"早谋"}},
        Case{"TwiceInAList", kTwice, "一、笔\n二、笔\n三、尺", {}},
        Case{"Empty", kEmpty, "一、早谋\n甲。\n二、快干\n三、实效\n丙。", {"快干"}},
        Case{"LastIsEmpty", kEmpty, "一、早谋\n甲。\n二、快干\n乙。\n三、实效", {"实效"}},
        Case{"HasItemsBelow",
             kEmpty,
             "一、早谋\n甲。\n二、快干\n（一）抓\n乙。\n三、实效\n丙。",
             {}},
        Case{"SentenceForAText", kEmpty, "一、早谋\n甲。\n二、快干见效。\n三、实效\n丙。", {}},
        Case{"Long",
             kLong,
             "一、早谋\n甲。\n二、快干快干快干\n乙。\n三、实效\n丙。",
             {"快干快干快干"}},
        Case{"LongAsTheOthers",
             kLong,
             "一、早谋早谋早谋\n甲。\n二、快干快干快干\n乙。\n三、实效\n丙。",
             {}},
        Case{"LongPart",
             kLongPart,
             "一、早谋\n甲。\n二、快干\n乙乙乙乙乙乙。\n三、实效\n丙。",
             {"快干"}},
        Case{"Lead",
             kLead,
             "一、早谋。备料备好备足备到家，备人备齐备强备到位，备车备好。\n二、快干快干快干快干快"
             "干。"
             "\n三、实效。备料备好备足备到家，备人备齐备强备到位，备车备好。",
             {"快干快干快干快干快干。"}},
        Case{"LeadOnlyOnce",
             kLead,
             "一、早谋。备料备好备足备到家，备人备齐备强备到位，备车备好。\n二、快干快干快干快干快"
             "干。"
             "\n三、实效实效实效实效实效实效。",
             {}},
        Case{"ShortParts", kLongPart, "一、早谋\n甲。\n二、快干\n乙乙。\n三、实效\n丙。", {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HeadingsRule, RepairsTheFullStop) {
  const Linted with(rules("check = \"full-stop\""),
                    "一、早谋\n甲。\n二、快干。\n乙。\n三、实效\n丙。");
  EXPECT_EQ(with.fixed(), "一、早谋\n甲。\n二、快干\n乙。\n三、实效\n丙。");
  const Linted without(rules("check = \"full-stop\""),
                       "一、早谋。\n甲。\n二、快干\n乙。\n三、实效。\n丙。");
  EXPECT_EQ(without.fixed(), "一、早谋。\n甲。\n二、快干。\n乙。\n三、实效。\n丙。");
}

TEST(HeadingsRule, FieldsWithErrors) {
  const auto errors = [](const std::string& fields) {
    const std::string rule = rule_with("kind = \"headings\"\n" + fields);
    const PackFile file{"test/rules.toml", rule};
    return load_rules({&file, 1}, all_kinds()).errors.size();
  };
  EXPECT_EQ(errors("families = [\"han_marker\"]\ncheck = \"empty\""), 0u);
  EXPECT_EQ(errors("check = \"empty\""), 1u);
  EXPECT_EQ(errors("families = [\"han\"]\ncheck = \"empty\""), 1u);
  EXPECT_EQ(errors("families = [\"han_marker\"]\ncheck = \"long\""), 2u);
}

}  // namespace
}  // namespace gaolint::test
