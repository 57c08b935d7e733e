#pragma once

#include "app/check_run.h"

namespace gaolint {

/// `gaolint check --stdin-jsonl`: for every line of the standard input that is not blank one line
/// of findings, in their order and as soon as they are known. The exit code.
int run_jsonl(const CheckOptions& options);

}  // namespace gaolint
