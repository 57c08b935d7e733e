#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "engine/engine.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"
#include "syntax/document.h"
#include "text/source.h"

namespace gaolint::test {
namespace {

/// What a rule found, written so that a difference can be read.
std::vector<std::string> found(const std::vector<const Rule*>& rules, const Document& document,
                               const std::string& of) {
  std::vector<std::string> lines;
  for (const Finding& finding : Engine(rules, {}).lint(document)) {
    if (finding.rule->id != of) continue;
    lines.push_back(std::to_string(finding.span.begin) + "-" + std::to_string(finding.span.end) +
                    " " + finding.message.zh);
  }
  return lines;
}

/// One draft that gives nearly every rule something to find: all their examples.
class PacksTogether : public testing::Test {
 protected:
  static Source all_examples(const RuleSet& set) {
    std::string text;
    for (const auto& rule : set.rules) {
      for (const Example& example : rule->bad) text += example.text + "\n";
      for (const Example& example : rule->good) text += example.text + "\n";
    }
    return Source::from_bytes("examples.txt", std::move(text));
  }

  const RuleSet set_ = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  const Source source_ = all_examples(set_);
  const Document document_{source_};
};

// The index is asked for the literals of all rules at once; each rule must be woken as if alone.
TEST_F(PacksTogether, FindWhatEachRuleFindsAlone) {
  std::vector<const Rule*> all;
  for (const auto& rule : set_.rules) all.push_back(rule.get());
  std::size_t total = 0;
  for (const Rule* rule : all) {
    const auto together = found(all, document_, rule->id);
    EXPECT_EQ(together, found({rule}, document_, rule->id)) << rule->id;
    total += together.size();
  }
  EXPECT_GT(total, set_.rules.size());
}

// What is built in is not compiled before an anchor of it stands in a text; a pack that is read now
// is compiled at once. Both find the same.
TEST_F(PacksTogether, FindTheSameAsWhenCompiledAtOnce) {
  std::vector<PackFile> files;
  for (const PackFile& file : embedded_files()) files.push_back({file.path, file.text});
  const RuleSet now = load_rules(files, all_kinds());
  ASSERT_EQ(now.rules.size(), set_.rules.size());
  for (std::size_t i = 0; i < now.rules.size(); ++i) {
    const std::string& id = now.rules[i]->id;
    EXPECT_EQ(found({now.rules[i].get()}, document_, id),
              found({set_.rules[i].get()}, document_, id));
  }
}

}  // namespace
}  // namespace gaolint::test
