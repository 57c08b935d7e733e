#pragma once

#include <string>

#include "app/config_choice.h"
#include "app/option_values.h"
#include "app/rule_choice.h"

namespace gaolint {

/// What `gaolint check` was asked to do; names of formats, stages and severities have been checked.
struct CheckOptions {
  DraftArguments drafts;
  std::string format = "human";
  std::string output;       // empty: the standard output
  std::string annotate;     // empty: no copy with comments
  std::string certificate;  // empty: none
  RuleChoice rules;
  ConfigChoice config;
  std::string fail_on;         // empty: not said
  std::string baseline;        // a file of known findings; empty: none is known
  std::string write_baseline;  // where to list what is found as known; empty: nowhere
  bool stdin_jsonl = false;    // drafts are lines of the standard input
  std::string since;           // a revision; empty: findings on all lines
  std::size_t jobs = 0;        // 0: as many as the machine can
  std::string color = "auto";
  bool full = false;
};

/// Checks and reports; the exit code.
int run_check(const CheckOptions& options);

}  // namespace gaolint
