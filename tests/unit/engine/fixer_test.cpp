#include "engine/fixer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/selection.h"
#include "kinds/kinds.h"
#include "lint.h"
#include "text/encode.h"

namespace gaolint::test {
namespace {

std::vector<const Rule*> all_rules(const RuleSet& set) {
  std::vector<const Rule*> rules;
  for (const auto& rule : set.rules) rules.push_back(rule.get());
  return rules;
}

/// A rule that replaces one word by another.
std::string replacing(const std::string& id, const std::string& wrong, const std::string& right,
                      const std::string& safety = "safe") {
  return rule_with("kind = \"substitution\"\nsafety = \"" + safety + "\"\nentries = [{ wrong = \"" +
                       wrong + "\", right = \"" + right + "\" }]\n",
                   id);
}

FixedDraft fixed(const RuleSet& set, std::string bytes, Safety least = Safety::Safe) {
  const Engine engine(all_rules(set), {});
  return Fixer(engine, least).fix("draft.txt", std::move(bytes), {});
}

TEST(Fixer, GoesOnUntilNothingIsLeft) {
  const auto set =
      rules_from(replacing("usage/a", "甲", "乙") + replacing("usage/b", "丁乙", "丙"));
  // The second rule has something to find only after the first one was there; that is a new
  // finding, and so the first fix is withheld.
  EXPECT_EQ(fixed(set, "丁甲").bytes, "丁甲");
  EXPECT_EQ(fixed(set, "丁甲").withheld, 1u);
  const FixedDraft draft = fixed(set, "甲，甲；丁乙。");
  EXPECT_EQ(draft.bytes, "乙，乙；丙。");
  EXPECT_EQ(draft.applied, 3u);
  EXPECT_TRUE(draft.left.empty());
}

TEST(Fixer, OneHarmfulFixDoesNotKeepTheOthers) {
  const auto set = rules_from(replacing("usage/a", "甲", "乙") + replacing("usage/b", "丁乙", ""));
  const FixedDraft draft = fixed(set, "甲。甲。丁甲。甲。");
  EXPECT_EQ(draft.bytes, "乙。乙。丁甲。乙。");
  EXPECT_EQ(draft.applied, 3u);
  EXPECT_EQ(draft.withheld, 1u);
}

TEST(Fixer, UnsafeOnesOnlyWhenAskedFor) {
  const auto set = rules_from(replacing("usage/a", "甲", "乙", "unsafe"));
  EXPECT_EQ(fixed(set, "甲").bytes, "甲");
  EXPECT_EQ(fixed(set, "甲").left.size(), 1u);
  EXPECT_EQ(fixed(set, "甲", Safety::Unsafe).bytes, "乙");
}

TEST(Fixer, RulesThatUndoEachOtherEnd) {
  const auto set = rules_from(replacing("usage/a", "甲", "乙") + replacing("usage/b", "乙", "甲"));
  EXPECT_EQ(fixed(set, "甲").bytes, "甲");
}

TEST(Fixer, AFixThatChangesTheOutlineIsWithheld) {
  const auto set = rules_from(replacing("usage/a", "二是", "二十"));
  const std::string text = "要做到：一是抓早，二是抓实，三是抓细。";
  EXPECT_EQ(fixed(set, text).bytes, text);
  EXPECT_EQ(fixed(set, text).withheld, 1u);
}

// What no fix touches keeps its bytes, in any encoding and with any line ends.
TEST(Fixer, TheRestOfTheFileIsAsItWas) {
  const auto set = rules_from(replacing("usage/a", "乱像", "乱象"));
  const std::string before = "\u3000\u3000甲：\r\n整治乱像𠀀。\r\n\n  ab  \t尾";
  const std::string after = "\u3000\u3000甲：\r\n整治乱象𠀀。\r\n\n  ab  \t尾";
  for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf8Bom, Encoding::Utf16Le,
                                  Encoding::Utf16Be, Encoding::Gb18030}) {
    const auto file = [&](const std::string& text) {
      return std::string(byte_order_mark(encoding)) + *encode(text, encoding);
    };
    EXPECT_EQ(fixed(set, file(before)).bytes, file(after)) << encoding_name(encoding);
  }
  // Bytes that are no characters stay too.
  EXPECT_EQ(fixed(set, "乱像\xFF\xFE\xE4\xBD整治各种乱像，抓好落实").bytes,
            "乱象\xFF\xFE\xE4\xBD整治各种乱象，抓好落实");
}

TEST(Fixer, TheSecondTimeChangesNothing) {
  const RuleSet set = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  const Engine engine(select_rules(set, {}, {}).rules, {});
  const Fixer fixer(engine, Safety::Unsafe);
  std::size_t changed = 0;
  for (const auto& rule : set.rules) {
    for (const Example& example : rule->bad) {
      const FixedDraft once = fixer.fix("draft.txt", example.text, {});
      EXPECT_EQ(fixer.fix("draft.txt", once.bytes, {}).bytes, once.bytes) << example.text;
      changed += once.bytes == example.text ? 0 : 1;
    }
  }
  EXPECT_GT(changed, 20u);
}

}  // namespace
}  // namespace gaolint::test
