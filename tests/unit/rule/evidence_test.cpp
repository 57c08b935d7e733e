#include "rule/evidence.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string_view>

#include "kinds/kinds.h"
#include "rule/rule_set.h"

namespace gaolint::test {
namespace {

// With fewer findings read the share of right ones says nothing.
constexpr int kEnoughRead = 5;

// Measured under 0.9 and still a warning or an error: each is to be sharpened, lowered or dropped.
const std::set<std::string_view> kUnderReview = {};

bool imprecise(const RuleEvidence& row) {
  return row.read >= kEnoughRead && row.right * 10 < row.read * 9;
}

bool loud(const Rule& rule) { return rule.enabled && rule.severity >= Severity::Warning; }

TEST(EmbeddedEvidence, RulesUnderNineTenthsAreOffOrQuiet) {
  const RuleSet set = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  std::set<std::string_view> violating;
  for (const auto& rule : set.rules) {
    const RuleEvidence* row = evidence_of(embedded_evidence(), *rule);
    if (row != nullptr && imprecise(*row) && loud(*rule)) violating.insert(row->rule);
  }
  EXPECT_EQ(violating, kUnderReview) << "lower the new ones; take the others off the list";
}

TEST(EmbeddedEvidence, IsOfACorpusAndSorted) {
  const Evidence& evidence = embedded_evidence();
  EXPECT_GT(evidence.characters, 1'000'000);
  EXPECT_EQ(evidence.corpus.size(), 12u);
  EXPECT_EQ(evidence.date.size(), 10u);
  for (const RuleEvidence& row : evidence.rules) EXPECT_EQ(evidence.find(row.rule), &row);
  EXPECT_EQ(evidence.find(""), nullptr);
  EXPECT_EQ(evidence.find("zzz"), nullptr);
}

TEST(EvidenceOf, IsOfTheRuleBuiltInOnly) {
  const RuleSet set = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  ASSERT_FALSE(set.rules.empty());
  const std::array<RuleEvidence, 1> rows = {{{set.rules[0]->id, 3, 2, 1}}};
  const Evidence evidence{"digest", 10, "2026-01-01", rows};
  EXPECT_EQ(evidence_of(evidence, *set.rules[0]), &rows[0]);
  Rule mine;
  mine.id = set.rules[0]->id;
  mine.place.file = "my-rules/mine.toml";
  EXPECT_EQ(evidence_of(evidence, mine), nullptr);
}

}  // namespace
}  // namespace gaolint::test
