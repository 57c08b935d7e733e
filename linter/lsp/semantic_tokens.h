#pragma once

#include "lsp/reading.h"

namespace gaolint {

Json semantic_tokens_options();
/// textDocument/semanticTokens/full: titles, headings, markers, quotations and names of works.
Json answer_semantic_tokens(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
