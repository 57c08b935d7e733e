#include "rule/example.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "loading.h"

namespace gaolint::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RuleSet with_examples(const std::string& text) {
  RuleSet set = load_text(RuleText().with("id", "id = \"usage/tested\"").text());
  const std::vector<PackFile> files = {{"pack/rules.examples.toml", text}};
  add_examples(files, set);
  return set;
}

TEST(AddExamples, AreRunLikeThoseOfTheRule) {
  const RuleSet plain = with_examples("");
  ASSERT_EQ(plain.rules.size(), 1u);
  const RuleSet set = with_examples(
      "[[examples]]\nrule = \"usage/tested\"\nbad = [{ text = \"⟦甲⟧乙\", fixed = \"乙\" }]\n"
      "[[examples]]\nrule = \"usage/tested\"\ngood = [\"丙\", \"丁\"]\n");
  EXPECT_THAT(set.errors, IsEmpty());
  ASSERT_EQ(set.rules.size(), 1u);
  ASSERT_EQ(set.rules[0]->bad.size(), plain.rules[0]->bad.size() + 1);
  ASSERT_EQ(set.rules[0]->good.size(), plain.rules[0]->good.size() + 2);
  const Example& bad = set.rules[0]->bad.back();
  EXPECT_EQ(bad.text, "甲乙");
  EXPECT_EQ(bad.fixed, "乙");
  EXPECT_EQ(bad.place.file, "pack/rules.examples.toml");
  EXPECT_EQ(bad.place.line, 3);
  EXPECT_EQ(set.rules[0]->good.back().text, "丁");
}

TEST(AddExamples, WhatIsWrongIsSaidWithItsPlace) {
  struct Case {
    const char* text;
    const char* error;
  };
  constexpr Case kCases[] = {
      {"[[examples]]\nbad = [\"⟦甲⟧\"]\n", "1:1 `rule` is missing"},
      {"[[examples]]\nrule = \"usage/tsted\"\n",
       "2:8 there is no rule \"usage/tsted\" [usage/tested]"},
      {"[[examples]]\nrule = \"usage/tested\"\nbad = [\"甲\"]\n",
       "3:8 a bad example needs a mark: ⟦…⟧"},
      {"[[examples]]\nrule = \"usage/tested\"\ngod = [\"甲\"]\n", "3:1 unknown key `god` [good]"},
      {"[[rule]]\nid = \"usage/b\"\n", "1:3 unknown key `rule`"},
  };
  for (const Case& c : kCases) {
    EXPECT_THAT(lines_of(with_examples(c.text).errors), ElementsAre(c.error)) << c.text;
  }
}

TEST(AddExamples, OfARuleThatCouldNotBeLoadedAreNoError) {
  RuleSet set = load_text(RuleText().with("kind", "kind = \"plian\"").text());
  const std::size_t errors = set.errors.size();
  const std::vector<PackFile> files = {
      {"pack/rules.examples.toml", "[[examples]]\nrule = \"usage/tested\"\n"}};
  add_examples(files, set);
  EXPECT_EQ(set.errors.size(), errors);
}

}  // namespace
}  // namespace gaolint::test
