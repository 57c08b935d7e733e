#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

constexpr const char* kWords =
    "leads = [\"全面\", \"统筹\"]\nverbs = [\"抓\", \"统筹\"]\n"
    "nouns = [\"民生\", \"安全\"]\ntails = [\"问题\", \"的\"]\n";

RuleSet rules(std::string_view words = kWords) {
  const std::string rule = rule_with(
      "kind = \"headings\"\nfamilies = [\"han_marker\"]\ncheck = \"form\"\nlexicon = "
      "\"data.toml\"");
  const PackFile files[] = {{"test/data.toml", words}, {"test/rules.toml", rule}};
  return load_rules(files, all_kinds());
}

struct Case {
  const char* name;
  std::vector<const char*> headings;
  std::vector<std::string> marks;
};

class HeadingForm : public testing::TestWithParam<Case> {};

TEST_P(HeadingForm, Marks) {
  constexpr const char* kMarkers[] = {"一、", "二、", "三、", "四、", "五、"};
  std::string text;
  for (std::size_t i = 0; i < GetParam().headings.size(); ++i) {
    text += std::string(kMarkers[i]) + GetParam().headings[i] + "\n甲乙丙。\n";
  }
  EXPECT_EQ(Linted(rules(), text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Drafts, HeadingForm,
    testing::Values(Case{"InTheMiddle", {"抓早", "民生问题", "抓实"}, {"民生问题"}},
                    Case{"First", {"民生", "全面抓早", "抓实"}, {"民生"}},
                    Case{
                        "Last", {"统筹民生", "全面统筹抓早", "民生安全的问题"}, {"民生安全的问题"}},
                    Case{"VerbsOnly", {"抓早", "抓小", "抓实"}, {}},
                    Case{"Two", {"抓早", "民生问题"}, {}},
                    Case{"TwoNounPhrases", {"抓早", "民生问题", "安全问题", "抓实"}, {}},
                    Case{"OneVerb", {"民生", "抓早", "安全"}, {}},
                    Case{"OfNeitherForm", {"抓早", "民生", "总体要求", "抓实"}, {}},
                    Case{"NounsWithAVerb", {"抓早", "民生要抓", "抓实"}, {}},
                    Case{"TailsAlone", {"抓早", "问题", "抓实"}, {}},
                    Case{"LeadWithoutVerb", {"抓早", "民生", "全面民生"}, {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(HeadingFormRule, ShowsOneOfTheOthers) {
  const Linted linted(rules(), "一、抓早\n甲。\n二、民生\n乙。\n三、抓实\n丙。");
  ASSERT_EQ(linted.findings().size(), 1u);
  ASSERT_EQ(linted.findings()[0].notes.size(), 1u);
  EXPECT_EQ(linted.document().source().text(linted.findings()[0].notes[0].span), "抓实");
}

TEST(HeadingFormRule, FieldsWithErrors) {
  EXPECT_EQ(rules().errors.size(), 0u);
  EXPECT_EQ(rules("verbs = [\"抓\"]\nnouns = [\"民生\"]\ntails = [\"\"]\n").errors.size(), 2u);
  EXPECT_EQ(rules("leads = [1]\nverbs = []\nnouns = []\ntails = []\nmore = []\n").errors.size(),
            2u);
}

}  // namespace
}  // namespace gaolint::test
