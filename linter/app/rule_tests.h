#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "rule/rule_set.h"

namespace gaolint {

/// What is known of the draft that the example stands for.
Settings settings_of(const Example& example);

/// What an example shows to be wrong with a rule.
struct ExampleFailure {
  enum class Problem {
    Marks,       // the findings are not where the example has its marks
    Wording,     // a message has a {name} that the kind gives no value for
    Fixed,       // the fixes give another text than the example says
    FixedAgain,  // the fixed text is no better: it has findings of the rule, or new ones of others
    Noise,       // a good example has findings
  };
  Problem problem;
  const Rule* rule;
  const Example* example;
  std::string text;               // that the findings are of: the example's or the fixed one
  std::vector<Finding> findings;  // those that should not be, or all for Marks
};

/// Runs the examples that rules carry. The rules must live longer.
class RuleTests {
 public:
  /// `set`: every rule that good examples have to be silent under.
  explicit RuleTests(const RuleSet& set) : set_(set) {}

  /// Appends what fails. Gives the number of examples.
  std::size_t run(const Rule& rule, std::vector<ExampleFailure>& failures);

 private:
  void test_bad(const Rule& rule, const Example& example, std::vector<ExampleFailure>& failures);
  void test_good(const Rule& rule, const Example& example, std::vector<ExampleFailure>& failures);
  /// What is worse in the fixed text than it was in the example.
  std::vector<Finding> worse(const Rule& rule, const Example& example, const std::string& fixed);
  const Engine& all_rules(const Settings& settings);

  const RuleSet& set_;
  std::map<Settings, std::unique_ptr<Engine>> engines_;
};

}  // namespace gaolint
