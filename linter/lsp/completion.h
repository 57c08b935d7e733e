#pragma once

#include "lsp/reading.h"

namespace gaolint {

Json completion_options();
/// textDocument/completion: the next marker of the series that are open here, and the closing mark
/// of what was opened in this paragraph.
Json answer_completion(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
