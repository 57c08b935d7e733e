#pragma once

#include <string_view>
#include <vector>

#include "rule/fields.h"
#include "rule/rule.h"

namespace gaolint {

enum class ExampleKind { Bad, Good };

/// The examples that stand under `key`: at least two, the bad ones with marks, the good ones
/// without. Says every error.
std::vector<Example> read_examples(const Fields& rule, std::string_view key, ExampleKind kind);

/// The example as it stands in a rule file, with ⟦ ⟧ around the spans.
std::string marked(std::string_view text, const std::vector<Span>& spans);

}  // namespace gaolint
