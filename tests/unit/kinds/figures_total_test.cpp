#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/engine.h"
#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> marks;
};

class FiguresTotal : public testing::TestWithParam<Case> {
 protected:
  static RuleSet the_rule() {
    RuleSet set = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
    std::erase_if(set.rules, [](const auto& rule) { return rule->id != "figures/total"; });
    return set;
  }
};

TEST_P(FiguresTotal, Marks) {
  static const RuleSet rules = the_rule();
  EXPECT_EQ(Linted(rules, GetParam().text).marks(), GetParam().marks);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, FiguresTotal,
    testing::Values(Case{"Wrong", "新建3200亩，改造3500亩，合计6800亩。", {"6800亩"}},
                    Case{"Right", "新建3200亩，改造3500亩，合计6700亩。", {}},
                    Case{"Rounded", "投入1.26亿元、1.35亿元，合计2.6亿元。", {}},
                    Case{"OtherScale", "投入6000万元、5000万元，合计1.1亿元。", {}},
                    Case{"OtherScaleWrong", "投入6000万元、5000万元，合计1.30亿元。", {"1.30亿元"}},
                    Case{"OnlyTheLastOnes", "原有900亩，新建320亩，改造350亩，合计670亩。", {}},
                    Case{"FarFromIt", "新建3亩，改造35亩，合计6800亩。", {}},
                    Case{"OneOfThemAgain", "新建32亩，改造6800亩，合计6800亩。", {}},
                    Case{"About", "新建3200亩，改造约3500亩，合计6800亩。", {}},
                    Case{"AnotherMeasure", "新建3200亩，改造35公里，合计6800亩。", {}},
                    Case{"AnotherSentence", "新建3200亩，改造3500亩。合计6800亩。", {}}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace gaolint::test
