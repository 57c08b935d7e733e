#pragma once

#include <optional>

#include "lsp/reading.h"

namespace gaolint {

/// What a client says of itself in the params of initialize. `language`: where it has no say.
Client read_client(const Json& params, std::optional<Language> language);

}  // namespace gaolint
