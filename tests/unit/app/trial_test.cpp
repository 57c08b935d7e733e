#include "app/trial.h"

#include <gtest/gtest.h>

namespace gaolint {
namespace {

bool never(const std::string& regex, const std::string& unit = {}, bool in_source = false) {
  Trial trial;
  trial.pattern = regex;
  trial.unit = unit;
  trial.in_source = in_source;
  return !why_never(trial, *Pattern::compile(regex)).empty();
}

TEST(WhyNever, TellsWhatFoldingAndSentencesTakeAway) {
  for (const char* regex :
       {"甲,乙", "Ｘ同志", "增长　百分之", "第 一", "甲。乙", "甲。乙|丙,丁", "１２"}) {
    EXPECT_TRUE(never(regex)) << regex;
    EXPECT_FALSE(never(regex, {}, true)) << regex;
  }
  for (const char* regex : {"甲，乙", "X同志", "甲,乙|丙", "a,b", "a b", "甲。", "甲。”", "", "甲*",
                            "[,，]乙", "[0-9]+", "(?i)xx", "\\p{Han}"}) {
    EXPECT_FALSE(never(regex)) << regex;
  }
  EXPECT_FALSE(never("甲。乙", "paragraph"));
}

TEST(LoadTrial, AnyTextMakesARule) {
  Trial trial;
  trial.pattern = "\"甲\\\\\\.'''\t\x01乙";
  trial.not_before = {"\"", "'"};
  trial.unit = "paragraph";
  const RuleSet set = load_trial(trial);
  EXPECT_TRUE(set.errors.empty());
  EXPECT_NE(set.find(kTriedRule), nullptr);
  EXPECT_NE(set.find(kBareRule), nullptr);
}

TEST(LoadTrial, ErrorsNameTheOption) {
  Trial trial;
  trial.pattern = "甲";
  trial.except = {"乙", "丙["};
  const RuleSet set = load_trial(trial);
  ASSERT_EQ(set.errors.size(), 1u);
  EXPECT_EQ(set.errors.front().place.file, "--except");
  EXPECT_EQ(set.errors.front().place.column, 2);
}

}  // namespace
}  // namespace gaolint
