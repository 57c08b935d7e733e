#pragma once

#include "lsp/reading.h"

namespace gaolint {

Json code_action_options();
/// textDocument/codeAction: each fix of the findings in the range and a comment that
/// silences each, the numbers of a series, and all safe fixes at once.
Json answer_code_action(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
