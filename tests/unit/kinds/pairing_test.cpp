#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "lint.h"

namespace gaolint::test {
namespace {

const char* const kRule =
    "kind = \"pairing\"\n"
    "outside = []\n"
    "pairs = [{ open = \"“\", close = \"”\", nests = false }, { open = [\"（\", \"(\"], close = "
    "[\"）\", \")\"] }, { open = '\"', close = '\"' }]\n"
    "except_close_after = '(?:^|[。；：，])[0-9a-z]{1,2}$'\n"
    "messages.unclosed = \"未闭\"\nmessages.unopened = \"未开\"\n"
    "messages.reversed = \"反\"\nmessages.nested = \"套\"\n";

/// Each finding as message@byte offset.
std::vector<std::string> places(const std::string& text) {
  const auto rules = rules_from(rule_with(kRule));
  std::vector<std::string> places;
  const Linted linted(rules, text);
  for (const Finding& finding : linted.findings()) {
    places.push_back(finding.message.zh + "@" + std::to_string(finding.span.begin));
  }
  return places;
}

TEST(PairingKind, CompletePairsAreSilent) {
  for (const char* text : {
           "抓好“六稳”“六保”（含专项）。",
           "他说：“要看‘里子’，不看‘面子’。”",
           "（甲（乙）丙）",
           "具体如下：1）防火；2）防汛。",
           "“第一段还没有说完。\n“第二段接着说。\n“第三段说完了。”\n以上。",
           "将第三条修改为：“村民会议由村民委员会召集。\n召集前十天通知。\n由全体村民参加。”\n以上"
           "。",
           "他把don’t写进了讲稿。",
           "落实\"双碳\"，抓\"双减\"。",
           "他说：\"任务重。\n大家要抓紧。\"",
           "配发10.1\"平板电脑。",
           "name = \"a",
       }) {
    EXPECT_EQ(places(text), std::vector<std::string>{}) << text;
  }
}

TEST(PairingKind, SaysWhichMarkIsAlone) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases = {
      {"讲好“故事，", {"未闭@6"}},
      {"讲好故事”，", {"未开@12"}},
      {"抓好”党建“工作", {"反@6"}},
      {"“一是“抓好”落实”", {"套@9"}},
      {"（见附件", {"未闭@0"}},
      {"“甲“乙”", {"未闭@0"}},
      {"“甲。\n乙。\n“丙”。", {"未闭@0"}},
      // The next paragraph begins with a word in quotation marks, or with a number in brackets.
      {"共建“双碳园区。\n“双碳”目标一定能够实现。", {"未闭@6"}},
      {"示范村（含续建二十个。\n（九）推进绿色转型。", {"未闭@9"}},
      // One mark that opens and closes.
      {"落实\"双碳，", {"未闭@6"}},
      {"落实\"双碳\"，抓\"双减。", {"未闭@20"}},
      {"落实\"双碳。\n抓\"双减。", {"未闭@6", "未闭@20"}},
      {"落实“双碳\"。", {"未闭@6"}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(places(text), expected) << text;
}

TEST(PairingKind, APageOfOpeningMarksIsAFewFindings) {
  std::string text;
  for (int i = 0; i < 300000; ++i) text += "“";
  EXPECT_EQ(places(text).size(), 3u);
}

}  // namespace
}  // namespace gaolint::test
