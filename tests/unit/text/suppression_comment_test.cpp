#include "text/suppression_comment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace gaolint {
namespace {

/// The text without its comments, runs of spaces as one.
std::string without(const std::string& text) {
  const auto comments = suppression_comments(text);
  const std::string plain = without_suppression_comments(text, comments);
  if (comments.empty()) return plain;
  EXPECT_EQ(plain.size(), text.size());
  std::string short_text;
  std::unique_copy(plain.begin(), plain.end(), std::back_inserter(short_text),
                   [](char a, char b) { return a == ' ' && b == ' '; });
  return short_text;
}

TEST(SuppressionComment, SaysWhatItSays) {
  const std::string text =
      "甲 <!-- gaolint-disable-line usage, terms/* expires=2026-12-31 -- 原话 如此 -->\n";
  const auto comments = suppression_comments(text);
  ASSERT_EQ(comments.size(), 1u);
  const SuppressionComment& comment = comments[0];
  EXPECT_EQ(comment.kind, SuppressionComment::Kind::Line);
  EXPECT_EQ(comment.rules, (std::vector<std::string_view>{"usage", "terms/*"}));
  EXPECT_EQ(comment.reason, "原话 如此");
  EXPECT_EQ(comment.expires, std::chrono::year(2026) / 12 / 31);
  EXPECT_EQ(comment.line, (Span{0, static_cast<Offset>(text.size() - 1)}));
  EXPECT_EQ(comment.span, (Span{4, static_cast<Offset>(text.size() - 1)}));
}

TEST(SuppressionComment, IsNoPartOfTheParagraphs) {
  struct Case {
    const char* text;
    const char* plain;
  };
  for (const Case& c : {
           Case{"甲\n乙\n", ""},
           Case{"甲\n// gaolint-disable usage\n乙\n", "甲 \n乙\n"},
           Case{"甲\r\n  // gaolint-disable\r\n乙\n", "甲 \n乙\n"},
           Case{"// gaolint-disable 因\n乙\n", " \n乙\n"},
           Case{"甲\n<!-- gaolint-disable --> <!-- gaolint-enable -->\n乙\n", "甲 \n乙\n"},
           Case{"甲\n<!-- gaolint-disable -->乙<!-- gaolint-enable -->\n丙", "甲\n 乙 \n丙"},
           Case{"甲\n\n// gaolint-disable\n乙", "甲\n \n乙"},
           Case{"甲\n// gaolint-disable", "甲 "},
       }) {
    EXPECT_EQ(without(c.text), c.plain) << c.text;
  }
}

}  // namespace
}  // namespace gaolint
