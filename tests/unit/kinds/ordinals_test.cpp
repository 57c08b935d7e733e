#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

std::vector<std::string> places(const std::string& text) {
  const auto rules = rules_from(rule_with(
      "kind = \"ordinals\"\nannouncement = '进行第(?P<number>[一二三四五六七八九十]+)项'\n"
      "messages.gap = \"缺{expected}\"\nmessages.twice = \"重{expected}\"\n"));
  std::vector<std::string> places;
  const Linted linted(rules, text);
  for (const Finding& finding : linted.findings()) {
    places.push_back(std::string(linted.document().source().text(finding.span)) +
                     finding.message.zh);
  }
  return places;
}

using Places = std::vector<std::string>;

TEST(OrdinalsKind, SaysWhatIsMissingOrTwice) {
  struct Case {
    const char* name;
    const char* text;
    Places places;
  };
  for (const Case& c : {
           Case{"InOrder", "进行第一项。\n进行第二项。\n进行第三项。", {}},
           Case{"Gap", "进行第一项。\n进行第三项。\n进行第四项。", {"三缺二"}},
           Case{"Twice", "进行第一项。\n进行第二项。\n进行第二项。", {"二重三"}},
           Case{"InOneParagraph", "先进行第九项，再进行第十一项。", {"十一缺十"}},
           Case{"AnewInTheAfternoon", "进行第一项。\n进行第二项。\n进行第一项。", {}},
           Case{"SaidLater", "进行第一项。\n进行第三项。\n进行第二项。", {}},
           Case{"OnlyOne", "进行第四项。", {}},
           Case{"TwoDrafts", "# 甲\n进行第一项。\n# 乙\n进行第三项。", {}},
       }) {
    EXPECT_EQ(places(c.text), c.places) << c.name;
  }
}

TEST(OrdinalsKind, NeedsANumber) {
  const std::string rule = rule_with("kind = \"ordinals\"\nannouncement = '进行第一项'\n");
  const RuleSet set = load_rules(std::vector<PackFile>{{"test/rules.toml", rule}}, all_kinds());
  ASSERT_EQ(set.errors.size(), 1u);
  EXPECT_NE(set.errors[0].message.find("number"), std::string::npos);
}

}  // namespace
}  // namespace gaolint::test
