#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"
#include "engine/findings.h"
#include "engine/same_change.h"
#include "kinds/kinds.h"
#include "rule/rule_set.h"
#include "syntax/document.h"
#include "text/source.h"

namespace gaolint::test {
namespace {

/// Findings written so that a difference can be read.
std::vector<std::string> written(const std::vector<Finding>& findings) {
  std::vector<std::string> lines;
  for (const Finding& finding : findings) {
    lines.push_back(finding.rule->id + " " + std::to_string(finding.span.begin) + "-" +
                    std::to_string(finding.span.end) + " " + finding.message.zh);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

std::vector<Finding> found(const std::vector<const Rule*>& rules, const Document& document) {
  return Engine(rules, {}).lint(document);
}

std::vector<std::string> less(const std::vector<std::string>& some,
                              const std::vector<std::string>& others) {
  std::vector<std::string> left;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(),
                      std::back_inserter(left));
  return left;
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
  std::vector<Finding> alone;
  for (const auto& rule : set_.rules) {
    all.push_back(rule.get());
    for (Finding& finding : found({rule.get()}, document_)) alone.push_back(std::move(finding));
  }
  std::sort(alone.begin(), alone.end(), stands_before);
  drop_same_changes(source_, alone);
  const auto expected = written(alone);
  const auto together = written(found(all, document_));
  EXPECT_EQ(less(expected, together), std::vector<std::string>());
  EXPECT_EQ(less(together, expected), std::vector<std::string>());
  EXPECT_GT(together.size(), set_.rules.size());
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
    EXPECT_EQ(written(found({now.rules[i].get()}, document_)),
              written(found({set_.rules[i].get()}, document_)))
        << id;
  }
}

}  // namespace
}  // namespace gaolint::test
