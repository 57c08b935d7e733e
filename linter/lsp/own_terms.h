#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// Adds a code action that makes what was found at the range, or what is selected around it, one of
/// the drafter's own terms: words of the configuration in which nothing is reported.
void add_own_term_actions(const Reading& reading, Span range, const Client& client, Json& actions);

}  // namespace gaolint
