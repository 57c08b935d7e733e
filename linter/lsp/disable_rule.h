#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// Adds a code action for each rule that found something at the range, which lies in one line: a
/// comment that says not to report it there.
void add_disable_actions(const Reading& reading, Span range, const Client& client, Json& actions);

}  // namespace gaolint
