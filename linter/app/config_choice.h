#pragma once

#include <string>

#include "app/option_values.h"

namespace gaolint {

/// Which configuration to heed, as every command that heeds one has it.
struct ConfigChoice {
  std::string file;   // in place of those found; empty: search
  bool none = false;  // no configuration at all

  void add_to(CLI::App& command);
};

}  // namespace gaolint
