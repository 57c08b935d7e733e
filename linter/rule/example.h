#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rule/fields.h"
#include "rule/rule.h"
#include "rule/rule_set.h"

namespace gaolint {

enum class ExampleKind { Bad, Good };

/// The examples that stand under `key`: at least two, the bad ones with marks, the good ones
/// without. Says every error.
std::vector<Example> read_examples(const Fields& rule, std::string_view key, ExampleKind kind);

/// Gives the rules of `set` the examples that stand for them in files of their own: `[[examples]]`
/// tables with `rule`, `bad` and `good`. They test every part of a rule, so nobody but its tests
/// reads them. What is wrong goes to the errors of the set.
void add_examples(std::span<const PackFile> files, RuleSet& set);

/// The example as it stands in a rule file, with ⟦ ⟧ around the spans.
std::string marked(std::string_view text, const std::vector<Span>& spans);

}  // namespace gaolint
