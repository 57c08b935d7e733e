#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// textDocument/hover: why something is marked; on a marker, where it stands in its series.
Json answer_hover(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
