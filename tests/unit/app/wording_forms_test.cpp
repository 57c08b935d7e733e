#include "app/wording_forms.h"

#include <gtest/gtest.h>

#include <array>

namespace gaolint {
namespace {

constexpr std::array<WordingForm, 6> kForms = {{
    {"nothing left", "没有了"},
    {"{} must be {}, not {}", "{0} 应为{1}，不是{2}"},
    {"no {} here", "这里没有 {0}"},
    {"{} ends", "{0} 完了"},
    {"an integer", "整数"},
    {"{} before {}", "{1}在{0}之后"},
}};

TEST(WordingForms, PutsTheTextsWhereTheyBelong) {
  const std::pair<const char*, const char*> cases[] = {
      {"nothing left", "没有了"},
      {"`most` must be an integer, not a string", "`most` 应为整数，不是a string"},
      {"`a` must be x, not y, not z", "`a` 应为x，不是y, not z"},
      {"no one here", "这里没有 one"},
      {"no here here", "这里没有 here"},
      {"all ends", "all 完了"},
      {"all ends ends", "all ends 完了"},
      {"one before two", "two在one之后"},
  };
  for (const auto& [message, expected] : cases) {
    EXPECT_EQ(in_chinese(message, kForms), expected) << message;
  }
}

TEST(WordingForms, LeavesOthersAlone) {
  for (const char* message : {"", "nothing", "nothing left over", "no one", "must be, not"}) {
    EXPECT_EQ(in_chinese(message, kForms), std::nullopt) << message;
  }
}

}  // namespace
}  // namespace gaolint
