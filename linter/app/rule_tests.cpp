#include "app/rule_tests.h"

#include <algorithm>
#include <string_view>

#include "engine/fixes.h"

namespace gaolint {

namespace {

std::vector<Finding> lint(const Engine& engine, const std::string& text) {
  const Source source = Source::from_bytes("", text);
  return engine.lint(Document(source));
}

std::vector<Finding> lint_with(const Rule& rule, const Example& example, const std::string& text) {
  return lint(Engine({&rule}, settings_of(example)), text);
}

/// A hint may stand on good text.
void drop_hints(std::vector<Finding>& findings) {
  std::erase_if(findings, [](const Finding& f) { return f.severity < Severity::Info; });
}

/// Whether a {name} is left in the message.
bool has_unfilled(std::string_view message) {
  for (std::size_t at = 0; (at = message.find('{', at)) != std::string_view::npos;) {
    const std::size_t end =
        message.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_", ++at);
    if (end != std::string_view::npos && end > at && message[end] == '}') return true;
  }
  return false;
}

bool marks_agree(const Example& example, const std::vector<Finding>& findings) {
  return std::equal(findings.begin(), findings.end(), example.marks.begin(), example.marks.end(),
                    [](const Finding& f, Span mark) { return f.span == mark; });
}

std::map<const Rule*, std::size_t> counts(const std::vector<Finding>& findings) {
  std::map<const Rule*, std::size_t> counts;
  for (const Finding& finding : findings) ++counts[finding.rule];
  return counts;
}

}  // namespace

Settings settings_of(const Example& example) {
  return {example.stage.value_or(Stage::Review), example.date, example.minutes};
}

const Engine& RuleTests::all_rules(const Settings& settings) {
  auto& engine = engines_[settings];
  if (!engine) {
    std::vector<const Rule*> rules;
    for (const auto& rule : set_.rules) {
      if (rule->enabled) rules.push_back(rule.get());
    }
    engine = std::make_unique<Engine>(std::move(rules), settings);
  }
  return *engine;
}

std::size_t RuleTests::run(const Rule& rule, std::vector<ExampleFailure>& failures) {
  for (const Example& example : rule.bad) test_bad(rule, example, failures);
  for (const Example& example : rule.good) test_good(rule, example, failures);
  return rule.bad.size() + rule.good.size();
}

void RuleTests::test_bad(const Rule& rule, const Example& example,
                         std::vector<ExampleFailure>& failures) {
  using Problem = ExampleFailure::Problem;
  const auto fail = [&](Problem problem, std::string text, std::vector<Finding> findings) {
    failures.push_back({problem, &rule, &example, std::move(text), std::move(findings)});
  };
  auto findings = lint_with(rule, example, example.text);
  const bool unfilled = std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
    return has_unfilled(f.message.zh) || has_unfilled(f.message.en);
  });
  if (unfilled) fail(Problem::Wording, example.text, findings);
  if (!marks_agree(example, findings))
    return fail(Problem::Marks, example.text, std::move(findings));
  if (!example.fixed) return;
  const std::string fixed = apply_fixes(example.text, findings, Safety::DisplayOnly);
  if (fixed != *example.fixed) return fail(Problem::Fixed, fixed, {});
  auto left = worse(rule, example, fixed);
  if (!left.empty()) fail(Problem::FixedAgain, fixed, std::move(left));
}

std::vector<Finding> RuleTests::worse(const Rule& rule, const Example& example,
                                      const std::string& fixed) {
  auto findings = lint_with(rule, example, fixed);
  const Engine& all = all_rules(settings_of(example));
  const auto before = counts(lint(all, example.text));
  auto after = lint(all, fixed);
  drop_hints(after);
  const auto count_after = counts(after);
  for (Finding& finding : after) {
    const auto known = before.find(finding.rule);
    const std::size_t was = known == before.end() ? 0 : known->second;
    if (finding.rule != &rule && count_after.at(finding.rule) > was) {
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

void RuleTests::test_good(const Rule& rule, const Example& example,
                          std::vector<ExampleFailure>& failures) {
  auto findings = lint_with(rule, example, example.text);
  auto others = lint(all_rules(settings_of(example)), example.text);
  drop_hints(others);
  for (Finding& finding : others) {
    if (finding.rule != &rule) findings.push_back(std::move(finding));
  }
  if (findings.empty()) return;
  failures.push_back(
      {ExampleFailure::Problem::Noise, &rule, &example, example.text, std::move(findings)});
}

}  // namespace gaolint
