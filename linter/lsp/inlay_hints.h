#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// textDocument/inlayHint: how long it takes to read each numbered part out.
Json answer_inlay_hint(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
