#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/option_values.h"
#include "engine/selection.h"
#include "rule/check.h"

namespace gaolint {

/// Which rules to apply and what they are told, as every command that applies them has it.
struct RuleChoice {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stage = "final";
  std::string date;
  int minutes = 0;  // 0: not said

  void add_to(CLI::App& command);
  Settings settings() const;
  /// The rules chosen of a set; that nothing is chosen is an error too.
  Selection choose(const RuleSet& rules, Language language) const;
};

}  // namespace gaolint
