#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kinds/figures/figure_reader.h"
#include "rule/rule_set.h"

namespace gaolint::test {

/// The figures pack as the repository has it, not as it was when the program was built.
const RuleSet& figure_rules();
const FigureReader& figure_reader();

/// What the pack finds: "rule-name: marked text", in order of place.
std::vector<std::string> figure_findings(std::string_view text);

}  // namespace gaolint::test
