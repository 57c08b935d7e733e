#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kinds/kinds.h"
#include "lint.h"

namespace gaolint::test {
namespace {

using Marks = std::vector<std::string>;

constexpr std::string_view kLexicon =
    "words = [\"研究\"]\n"
    "compounds = [\"政府采购\", \"同工同酬\", \"村民\"]\n";

RuleSet repetition_rule(const std::string& fields) {
  const std::string rule = rule_with("kind = \"repetition\"\n" + fields);
  std::vector<PackFile> files = {{"test/rules.toml", rule}};
  if (fields.find("lexicon") != std::string::npos) files.push_back({"test/words.toml", kLexicon});
  RuleSet set = load_rules(files, all_kinds());
  EXPECT_TRUE(set.errors.empty()) << set.errors.front().message;
  return set;
}

TEST(RepetitionKind, DeletesTheSecondCopy) {
  const Linted linted(repetition_rule(""), "要进一步进一步优化环境，请记者记者记者到场。");
  EXPECT_EQ(linted.marks(), (Marks{"进一步进一步", "记者记者记者"}));
  EXPECT_EQ(linted.fixed(), "要进一步优化环境，请记者到场。");
  ASSERT_EQ(linted.findings().size(), 2u);
  EXPECT_EQ(linted.findings()[0].fixes[0].safety, Safety::Unsafe);
}

TEST(RepetitionKind, SeesThroughWrapsButDoesNotFixThem) {
  const std::string text = "同志们：\r\n　　请本台记 者记者到场，把各项工 作做细做实。\r\n";
  const Linted linted(repetition_rule(""), text);
  EXPECT_EQ(linted.marks(), (Marks{"记 者记者"}));
}

TEST(RepetitionKind, KnowsWordsAndCompounds) {
  const auto rules = repetition_rule("lexicon = \"words.toml\"");
  const struct {
    std::string text;
    Marks marks;
  } cases[] = {
      {"大家研究研究方案", {}},    // may be said twice
      {"市政府政府采购管理", {}},  // the second copy begins a longer word
      {"市政府政府会议", {"政府政府"}},
      {"市政府采购政府采购", {"政府采购政府采购"}},  // a compound as a whole is none
      {"农民工同工同酬", {}},                        // a word across the seam
      {"人口少的村的村民较多", {}},                  // a word across the end
      {"哈哈哈哈哈哈", {}},                          // one character many times
  };
  for (const auto& c : cases) EXPECT_EQ(Linted(rules, c.text).marks(), c.marks) << c.text;
}

TEST(RepetitionKind, ExceptionsAndNeighbours) {
  const auto rules = repetition_rule(
      "except = ['一\\p{Han}一\\p{Han}']\nnot_before = ['《']\nnot_after = ['再\\p{Han}']");
  EXPECT_EQ(Linted(rules, "一步一步来，《腾冲腾冲》开播，聚焦聚焦再聚焦，抓紧抓紧干。").marks(),
            (Marks{"抓紧抓紧"}));
}

TEST(RepetitionKind, ACallMayBeAClauseOfItsOwn) {
  const std::string text = "快来快来！大家快来快来帮忙。";
  EXPECT_EQ(Linted(repetition_rule("whole_clause = false"), text).marks(), (Marks{"快来快来"}));
  EXPECT_EQ(Linted(repetition_rule(""), text).marks().size(), 2u);
}

TEST(RepetitionKind, Clauses) {
  const auto rules = repetition_rule("of = \"clauses\"\nmin = 4");
  const Linted linted(rules, "要加强领导，要加强领导，落实责任，落实责任制，抓好，抓好。");
  EXPECT_EQ(linted.marks(), (Marks{"要加强领导"}));
  EXPECT_EQ(linted.fixed(), "要加强领导，落实责任，落实责任制，抓好，抓好。");
  EXPECT_EQ(linted.findings()[0].notes.size(), 1u);
}

TEST(RepetitionKind, ShoutedAndQuotedClausesAreMeant) {
  const auto rules = repetition_rule("of = \"clauses\"\nmin = 4");
  EXPECT_TRUE(Linted(rules, "为人民服务！为人民服务！我们都说：“为人民服务”，为人民服务。")
                  .marks()
                  .empty());
}

TEST(RepetitionKind, Sentences) {
  const auto rules = repetition_rule("of = \"sentences\"\nmin = 8");
  const Linted linted(rules,
                      "同志们：\n现在开会。各村要把防火责任落实到人。要抓紧。\n要抓紧。各村要把防火"
                      "责任落实到人。\n");
  EXPECT_EQ(linted.marks(), (Marks{"各村要把防火责任落实到人。"}));
  ASSERT_EQ(linted.findings().size(), 1u);
  EXPECT_EQ(linted.findings()[0].notes[0].span.begin, 28u);
}

RuleSet character_rule(const std::string& fields = "") {
  const std::string rule =
      rule_with("kind = \"repetition\"\nof = \"characters\"\nlexicon = \"words.toml\"\n" + fields);
  const PackFile files[] = {{"test/words.toml",
                             "[ends]\n\"作\" = \"工合\"\n\"继\" = \"相\"\n\"车\" = \"汽货\"\n"
                             "[begins]\n\"作\" = \"风业\"\n\"继\" = \"续承\"\n\"车\" = \"身速\"\n"},
                            {"test/rules.toml", rule}};
  RuleSet set = load_rules(files, all_kinds());
  EXPECT_TRUE(set.errors.empty());
  return set;
}

TEST(RepetitionKind, CharactersThatNoTwoWordsShare) {
  const auto rules = character_rule("doubles = \"车\"\nnot_before = ['一']");
  const struct {
    std::string text;
    Marks marks;
  } cases[] = {
      {"改进工作作风", {}},        // a word ends, another begins
      {"而继继续努力", {"继继"}},  // none ends
      {"工作作得好", {"作作"}},    // none begins
      {"汽车车身", {}},
      {"货车车超员", {"车车"}},
      {"两车车超员", {}},  // it may be doubled, and no word ends
      {"大大作作", {}},    // reduplication
      {"作作风", {}},
      {"，继继续", {}},
      {"一继继续", {}},
      {"货车车", {"车车"}},  // the end of the text begins no word
      {"哈继继继", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(Linted(rules, c.text).marks(), c.marks) << c.text;
  EXPECT_EQ(Linted(rules, "而继继续努力").fixed(), "而继续努力");
}

TEST(RepetitionKind, BadFieldsAreErrors) {
  for (const std::string fields : {"of = \"words\"", "min = 0", "max = 49", "min = 9\nmax = 3"}) {
    const std::string rule = rule_with("kind = \"repetition\"\n" + fields);
    const PackFile file{"test/rules.toml", rule};
    EXPECT_EQ(load_rules({&file, 1}, all_kinds()).errors.size(), 1u) << fields;
  }
}

}  // namespace
}  // namespace gaolint::test
