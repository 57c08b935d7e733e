#include "engine/suppressions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "lint.h"

namespace gaolint::test {
namespace {

/// The marks of two rules, usage/one (甲) and terms/two (乙), with their lines.
std::vector<std::string> left(const std::string& text) {
  static const RuleSet set =
      rules_from(rule_with("kind = 'pattern'\npattern = '甲'", "usage/one") + "\n" +
                 rule_with("kind = 'pattern'\npattern = '乙'", "terms/two"));
  const Linted linted(set, text);
  std::vector<std::string> lines;
  for (const Finding& finding : linted.findings()) {
    const std::string_view source = linted.document().source().text();
    const auto line = 1 + std::count(source.begin(), source.begin() + finding.span.begin, '\n');
    lines.push_back(std::to_string(line) + std::string(source.substr(finding.span.begin, 3)));
  }
  return lines;
}

struct SuppressionCase {
  const char* text;
  std::vector<std::string> left;
};

TEST(Suppressions, DropFindingsWhereCommentsSaySo) {
  const SuppressionCase cases[] = {
      {"甲乙\n", {"1甲", "1乙"}},
      {"<!-- gaolint-disable-next-line usage/one -->\n甲乙\n甲\n", {"2乙", "3甲"}},
      {"<!-- gaolint-disable-next-line usage, terms/* -- 甲方就叫这个 -->\n\n　\n甲乙\n甲\n",
       {"5甲"}},
      {"<!--gaolint-disable-next-line-->\n甲乙\n甲\n", {"3甲"}},
      {"<!-- gaolint-disable-next-line usage/one -->\n<!-- gaolint-disable-next-line terms/two "
       "-->\n甲乙\n甲乙\n",
       {"4甲", "4乙"}},
      {"// gaolint-disable-next-line usage/one -- 原因\n甲乙\n", {"2乙"}},
      {"  // gaolint-disable-next-line\r\n甲乙\r\n甲\r\n", {"3甲"}},
      {"话 // gaolint-disable-next-line\n甲\n", {"2甲"}},
      {"甲\n<!-- gaolint-disable usage -->\n甲乙\n甲\n<!-- gaolint-enable usage -->\n甲\n",
       {"1甲", "3乙", "6甲"}},
      {"<!-- gaolint-disable -->甲乙<!-- gaolint-enable terms/two -->甲乙\n", {"1乙"}},
      {"<!-- gaolint-disable usage/one -- 一直到最后 -->\n甲\n\n甲乙\n", {"4乙"}},
      // What is no such comment does nothing.
      {"gaolint-disable\n甲\n", {"2甲"}},
      {"<!-- gaolint-disable\n-->\n甲\n", {"3甲"}},
      {"<!-- gaolint-disabled -->\n甲\n", {"2甲"}},
      {"<!-- gaolint-disable usage/oen -->\n甲\n", {"2甲"}},
  };
  for (const SuppressionCase& each : cases) EXPECT_EQ(left(each.text), each.left) << each.text;
}

TEST(Suppressions, TakeTimeInProportion) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<!-- gaolint-disable-next-line -->";
  text += std::string(1'000'000, '\n') + "甲";
  for (int i = 0; i < 100'000; ++i) text += " gaolint- // gaolint-disable";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(suppression_comments(text).size(), 100'000U);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

}  // namespace
}  // namespace gaolint::test
