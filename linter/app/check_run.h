#pragma once

#include <string>
#include <vector>

#include "app/option_values.h"

namespace gaolint {

/// What `gaolint check` was asked to do; names of formats, stages and severities have been checked.
struct CheckOptions {
  DraftArguments drafts;
  std::string format = "human";
  std::string output;  // empty: the standard output
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string stage = "final";
  std::string date;
  int minutes = 0;  // 0: not said
  std::string fail_on = "warning";
  std::size_t jobs = 0;  // 0: as many as the machine can
  std::string color = "auto";
  bool full = false;
};

/// Checks and reports; the exit code.
int run_check(const CheckOptions& options);

}  // namespace gaolint
