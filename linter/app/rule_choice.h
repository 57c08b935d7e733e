#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "app/option_values.h"
#include "config/config.h"

namespace gaolint {

/// Which rules to apply and what they are told, as every command that applies them has it.
struct RuleChoice {
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stage;  // empty: not said
  std::string date;
  int minutes = 0;        // 0: not said
  std::string made_from;  // empty: not said

  void add_to(CLI::App& command);
  /// What was said, without places.
  ConfigValues values() const;
};

}  // namespace gaolint
