#include "app/evidence_text.h"

#include <gtest/gtest.h>

#include <array>

#include "rule/rule_set.h"

namespace gaolint {
namespace {

struct Case {
  RuleEvidence row;
  const char* zh;
  const char* en;
};

Rule built_in_rule(std::string id) {
  Rule rule;
  rule.id = std::move(id);
  rule.place.file = embedded_files().front().path;
  return rule;
}

TEST(EvidenceText, SaysWhatWasMeasured) {
  const Case cases[] = {
      {{"a/b", 0, 0, 0}, "没有命中", "never fired"},
      {{"a/b", 8, 0, 0}, "命中 8 处，还没有人逐处看过", "fired 8 times; nobody has judged them"},
      {{"a/b", 8, 4, 3},
       "命中 8 处，抽看的 4 处中 3 处属实（准确率 75%）",
       "fired 8 times; of 4 that were read 3 are real faults (precision 75 %)"},
      {{"a/b", 8, 8, 7},
       "命中 8 处，其中 7 处属实（准确率 88%）",
       "fired 8 times, 7 of them real faults (precision 88 %)"},
  };
  for (const Case& c : cases) {
    const std::array<RuleEvidence, 1> rows = {c.row};
    const Evidence evidence{"0123", 3'808'000, "2026-01-01", rows};
    EXPECT_EQ(evidence_text(evidence, built_in_rule("a/b"), Language::Zh),
              std::string("在 381 万字公开文稿上") + c.zh + "；语料摘要 0123，2026-01-01");
    EXPECT_EQ(evidence_text(evidence, built_in_rule("a/b"), Language::En),
              std::string("on 3.8 million characters of published text: ") + c.en +
                  "; corpus 0123, 2026-01-01");
    EXPECT_EQ(evidence_text(evidence, built_in_rule("a/other"), Language::Zh), "没有测量");
  }
}

TEST(EvidenceText, SaysNothingOfZeroHitsWhereTheCorpusLacksTheTemplate) {
  const std::array<RuleEvidence, 1> rows = {RuleEvidence{"a/b", 0, 0, 0}};
  const Evidence evidence{"0123", 3'808'000, "2026-01-01", rows};
  Rule rule = built_in_rule("a/b");
  rule.bad.resize(2);
  rule.bad[0].made_from = "旧稿";
  EXPECT_NE(evidence_text(evidence, rule, Language::Zh).find("没有命中"), std::string::npos);
  rule.bad[1].minutes = 20;
  EXPECT_EQ(evidence_text(evidence, rule, Language::Zh).find("没有命中"), std::string::npos);
  EXPECT_NE(evidence_text(evidence, rule, Language::En).find("old draft"), std::string::npos);
}

}  // namespace
}  // namespace gaolint
