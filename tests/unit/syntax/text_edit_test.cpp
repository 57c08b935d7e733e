#include "syntax/text_edit.h"

#include <gtest/gtest.h>

#include <string>

namespace gaolint {
namespace {

TEST(EditBetween, IsWhatDiffers) {
  const std::string long_text(10'000, 'x');
  const struct {
    std::string before, after;
    TextEdit edit;
  } kCases[] = {
      {"", "", {0, 0, 0}},
      {"", "甲", {0, 0, 3}},
      {"甲", "", {0, 3, 0}},
      {"甲乙", "甲乙", {6, 6, 6}},
      {"甲乙", "甲丙乙", {3, 3, 6}},
      {"甲乙丁", "甲丙丁", {3, 6, 6}},
      {"甲甲", "甲甲甲", {6, 6, 9}},
      {"abab", "ab", {2, 4, 2}},
      // 的 and 皆 begin with the same byte, 亿 and 儿 end with the same.
      {"甲的", "甲皆", {3, 6, 6}},
      {"亿。", "儿。", {0, 3, 3}},
      {long_text + "a" + long_text, long_text + "bc" + long_text, {10'000, 10'001, 10'002}},
      {long_text, long_text + "x", {10'000, 10'000, 10'001}},
  };
  for (const auto& [before, after, edit] : kCases) {
    EXPECT_EQ(edit_between(before, after), edit) << before << " → " << after;
  }
}

}  // namespace
}  // namespace gaolint
