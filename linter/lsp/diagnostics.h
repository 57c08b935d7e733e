#pragma once

#include <string_view>

#include "lsp/reading.h"

namespace gaolint {

Json diagnostic(const Reading& reading, const Finding& finding, const Client& client);
/// Of all findings, in the order of their places.
Json diagnostics(const Reading& reading, const Client& client);

/// The report of a pull: `items`, unless the client has them by the name of `previous`.
Json diagnostic_report(Json items, std::string_view previous);

Json diagnostic_options();
/// textDocument/diagnostic
Json answer_diagnostic(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
