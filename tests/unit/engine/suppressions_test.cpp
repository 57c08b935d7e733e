#include "engine/suppressions.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>

#include "engine/findings.h"
#include "lint.h"
#include "text/suppression_comment.h"

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

struct RemarkCase {
  const char* text;
  std::vector<std::string> remarks;
};

/// "3 unused usage/one" for each, by its line.
std::vector<std::string> remarks(const std::string& text, const std::vector<Acceptance>& accepted) {
  static const RuleSet set =
      rules_from(rule_with("kind = 'pattern'\npattern = '甲'", "usage/one") + "\n" +
                 rule_with("kind = 'pattern'\npattern = '乙'", "terms/two"));
  const Linted linted(set, text);
  const Source source = Source::from_bytes("x", text);
  const Document document(source);
  const Engine engine({set.rules[0].get(), set.rules[1].get()}, {});
  Examination found;
  std::vector<Finding>& findings = found.findings;
  for (const auto& rule : set.rules) {
    const std::string_view word = rule->id == "usage/one" ? "甲" : "乙";
    for (std::size_t at = 0; (at = text.find(word, at)) != text.npos; at += word.size()) {
      const auto begin = static_cast<Offset>(at);
      findings.push_back(Finding{.rule = rule.get(), .span = {begin, begin + 3}});
    }
  }
  std::sort(findings.begin(), findings.end(), stands_before);
  std::vector<std::string> lines;
  const auto today = std::chrono::year(2026) / 3 / 1;
  for (const SuppressionRemark& each : drop_suppressed(document, accepted, today, found)) {
    const char* names[] = {"unused", "expired", "no-reason"};
    lines.push_back(
        (each.where.empty() ? std::to_string(source.position(each.span.begin).line) : each.where) +
        " " + names[static_cast<int>(each.fault)] + " " + each.rules);
  }
  lines.push_back(std::to_string(findings.size()) + " left");
  return lines;
}

TEST(Suppressions, WhatIsNotUsedIsRemarkedUpon) {
  const RemarkCase cases[] = {
      {"<!-- gaolint-disable-next-line usage/one -- 因\u3000-->\n甲\n", {"0 left"}},
      {"<!-- gaolint-disable-next-line usage/one, terms -- 因 -->\n甲\n",
       {"1 unused terms", "0 left"}},
      {"<!-- gaolint-disable-next-line -- 因 -->\n丙\n甲", {"1 unused ", "1 left"}},
      {"<!-- gaolint-disable usage -->\n甲\n<!-- gaolint-enable usage -->\n",
       {"1 no-reason usage", "0 left"}},
      {"<!-- gaolint-disable usage -- 因 -->\n<!-- gaolint-enable -->\n甲\n",
       {"1 unused usage", "1 left"}},
      {"甲乙甲 <!-- gaolint-disable-line usage -- 因 -->\n甲\n", {"2 left"}},
      {"甲 <!-- gaolint-disable-line terms -- 因 -->\n", {"1 unused terms", "1 left"}},
      {"<!-- gaolint-disable usage expires=2026-02-28 -- 因 -->\n甲\n",
       {"1 expired usage", "1 left"}},
      {"<!-- gaolint-disable usage expires=2026-03-01 -- 因 -->\n甲\n", {"0 left"}},
      {"<!-- gaolint-disable usage expires=2026-02-30 -- 因 -->\n甲\n",
       {"1 unused expires=2026-02-30", "0 left"}},
      {"甲\n<!-- gaolint-disable usage -- 因 -->", {"2 unused usage", "1 left"}},
  };
  for (const RemarkCase& each : cases) EXPECT_EQ(remarks(each.text, {}), each.remarks) << each.text;
}

TEST(Suppressions, WhatIsAcceptedOutsideOfTheDraftIsDropped) {
  const auto accept = [](std::string rule, std::string text, std::vector<std::string> under = {},
                         std::optional<std::chrono::year_month_day> expires = {}) {
    return Acceptance{std::move(rule), std::move(text), std::move(under), "因",
                      expires,         {"a.toml", 7, 1}};
  };
  const char* draft = "一、抓好学习\n（一）读书\n甲和乙。\n二、抓好工作\n甲。\n";
  using Lines = std::vector<std::string>;
  const std::string unused = "a.toml:7 unused usage";
  EXPECT_EQ(remarks(draft, {accept("usage", "甲")}), Lines{"1 left"});
  EXPECT_EQ(remarks(draft, {accept("usage", "甲", {"抓好工作"})}), Lines{"2 left"});
  EXPECT_EQ(remarks(draft, {accept("usage", "甲", {"二、抓好工作"})}), Lines{"2 left"});
  EXPECT_EQ(remarks(draft, {accept("*", "甲", {"抓好学习", "读书"})}), Lines{"2 left"});
  EXPECT_EQ(remarks(draft, {accept("*", "甲", {"读书"})}), Lines{"2 left"});
  EXPECT_EQ(remarks(draft, {accept("usage", "甲", {"读书", "抓好学习"})}),
            (Lines{unused, "3 left"}));
  EXPECT_EQ(remarks(draft, {accept("usage", "甲和")}), (Lines{unused, "3 left"}));
  EXPECT_EQ(remarks(draft, {accept("usage", "乙")}), (Lines{unused, "3 left"}));
  EXPECT_EQ(remarks(draft, {accept("usage", "甲", {}, std::chrono::year(2026) / 2 / 28)}),
            (Lines{"a.toml:7 expired usage", "3 left"}));
}

TEST(Suppressions, RulesTellOfThem) {
  const RuleSet set = rules_from(
      rule_with("kind = 'pattern'\npattern = '甲'", "usage/one") + "\n" +
      rule_with("kind = 'suppression'\nfault = 'unused'\noutside = []\nmessages.outside = "
                "'{where} {text} {rules}'\nmessages.all = '都'",
                "structure/unused"));
  const Linted linted(set, "甲 <!-- gaolint-disable-line terms -->\n甲\n<!-- gaolint-disable -->");
  ASSERT_EQ(linted.findings().size(), 4u);
  EXPECT_EQ(linted.marks(),
            (std::vector<std::string>{"甲", "terms", "甲", "<!-- gaolint-disable -->"}));
  EXPECT_EQ(linted.findings()[3].message.zh, "都");

  const Source source = Source::from_bytes("x.txt", "好。");
  const auto accepted = [](const std::string& draft) {
    EXPECT_EQ(draft, "x.txt");
    return std::make_shared<const std::vector<Acceptance>>(
        1, Acceptance{"usage", "乙", {}, "因", {}, {"a.toml", 7, 1}});
  };
  const Engine engine({set.find("structure/unused")}, {}, {}, accepted);
  const auto findings = engine.lint(Document(source));
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].span, (Span{0, 0}));
  EXPECT_EQ(findings[0].message.zh, "a.toml:7 乙 usage");
}

TEST(Suppressions, TakeTimeInProportion) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "<!-- gaolint-disable-next-line -->";
  text += std::string(1'000'000, '\n') + "甲";
  for (int i = 0; i < 100'000; ++i) text += " gaolint- // gaolint-disable";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(suppression_comments(text).size(), 100'000U);
  EXPECT_EQ(without_suppression_comments(text, suppression_comments(text)).size(), text.size());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

}  // namespace
}  // namespace gaolint::test
