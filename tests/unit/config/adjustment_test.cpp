#include "config/adjustment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/config_rules.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const RuleSet& two_rules() {
  static const RuleSet set =
      rules_from(rule_with("kind = 'pattern'\npattern = '大学|X+大|ABC'", "usage/one") + "\n" +
                 rule_with("kind = 'pattern'\npattern = '甲方'", "terms/two"));
  return set;
}

/// "severity text" of each finding that is left, with the configuration `toml`.
std::vector<std::string> left(const std::string& toml, const std::string& text) {
  const ReadConfig read = read_config("c", toml);
  EXPECT_THAT(read.errors, IsEmpty());
  const ConfigChain chain = {{&read.config, "/"}};
  const Effective effective = effective_of(chain, layers_for(chain, "/a.md"));
  const auto rules = choose_rules(two_rules(), effective);
  const Adjustment adjustment(effective, rules);
  const Source source = Source::from_bytes("a.md", text);
  const Document document(source);
  const Engine engine(rules, {},
                      [&](const Document& of, Examination& found) { adjustment.apply(of, found); });
  std::vector<std::string> lines;
  for (const Finding& finding : engine.lint(document)) {
    lines.push_back(std::string(severity_name(finding.severity)) + " " +
                    std::string(source.text(finding.span)));
  }
  return lines;
}

TEST(Adjustment, DropsWhatLiesInOwnWords) {
  const std::string text = "本大学和某某大学，甲方也在。\n";
  EXPECT_THAT(left("", text), ElementsAre("warning 大学", "warning 大学", "warning 甲方"));
  EXPECT_THAT(left("words = ['某大学', '甲']", text), ElementsAre("warning 大学", "warning 甲方"));
  EXPECT_THAT(left("words = ['大学', '大学和某某大学，甲方也']", text), IsEmpty());
  EXPECT_THAT(left("words = ['和某某大学', '本']", text),
              ElementsAre("warning 大学", "warning 甲方"));
}

TEST(Adjustment, OwnWordsAndAllowedTextsAreSeenThroughWidthAndSpaces) {
  EXPECT_THAT(left("words = ['ＡＢＣ公司']", "在ABC公司工作。\n"), IsEmpty());
  EXPECT_THAT(left("words = ['ABC公司']", "在ＡＢＣ 公司工作。\n"), IsEmpty());
  EXPECT_THAT(left("[[allow]]\nrules = 'usage/*'\ntext = 'ABC'", "在ＡＢＣ公司工作。\n"),
              IsEmpty());
}

TEST(Adjustment, DropsAllowedTextsOfTheRulesNamed) {
  const std::string text = "XX大和XXX大，甲方。\n";
  EXPECT_THAT(left("[[allow]]\nrules = 'usage'\ntext = ['XX大', '甲方']", text),
              ElementsAre("warning XXX大", "warning 甲方"));
}

TEST(Adjustment, TheClosestNameOfTheNearestLayerDecidesTheSeverity) {
  const std::string text = "大学甲方。\n";
  EXPECT_THAT(left("[severity]\n'usage/one' = 'error'\n'*' = 'hint'", text),
              ElementsAre("error 大学", "hint 甲方"));
  EXPECT_THAT(left("[severity]\n'usage/*' = 'off'", text), ElementsAre("warning 甲方"));
  EXPECT_THAT(left("[severity]\n'*' = 'off'\n'usage/*' = 'info'", text), ElementsAre("info 大学"));
  EXPECT_THAT(left("[severity]\n'usage/one' = 'error'\n[[overrides]]\npaths = 'a.md'\n"
                   "severity = { '*' = 'hint' }",
                   text),
              ElementsAre("hint 大学", "hint 甲方"));
}

TEST(ConfigRules, NamesThatNameNothingAreErrorsWithTheirPlace) {
  const ReadConfig read = read_config(
      "c",
      "extends = 'cor'\nignore = ['usage/*',\n 'usage/oen']\n[[allow]]\nrules = 'trems'\n"
      "text = 'x'\n[[overrides]]\npaths = 'x'\nseverity = { nothing-like-it = 'off' }\n");
  std::vector<std::string> lines;
  for (const Error& error : unknown_names(read.config, two_rules())) {
    lines.push_back(std::to_string(error.place.line) + ":" + std::to_string(error.place.column) +
                    " " + error.hint);
  }
  EXPECT_THAT(lines, ElementsAre("1:11 ", "3:2 usage/one", "5:9 terms", "9:32 gaolint rules"));
}

}  // namespace
}  // namespace gaolint::test
