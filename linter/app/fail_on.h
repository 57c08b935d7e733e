#pragma once

#include <string>

#include "config/effective.h"
#include "report/gate.h"

namespace gaolint {

/// Whether a draft that this holds for is about to be handed in.
bool is_final(const Effective& effective);

/// The least severity that makes a check fail: as said on the command line (empty: nothing is), as
/// configured, or a warning. Before a draft is handed in warnings are never let pass.
Severity fail_on(const std::string& said, const Effective& effective);

/// Whether the check of a draft fails.
bool stops(const GateVerdict& verdict, const Effective& effective);

}  // namespace gaolint
