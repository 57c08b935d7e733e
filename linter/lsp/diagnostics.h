#pragma once

#include <string>
#include <string_view>

#include "lsp/reading.h"

namespace gaolint {

Json diagnostic(const Reading& reading, const Finding& finding, const Client& client);
/// Of all findings, in the order of their places; JSON text.
std::string diagnostics(const Reading& reading, const Client& client);

/// The report of a pull as JSON text: `items`, a list that is JSON text, unless the client has them
/// by the name of `previous`; and what `about` says.
std::string diagnostic_report(std::string_view items, std::string_view previous,
                              Json about = Json::object());

Json diagnostic_options();

}  // namespace gaolint
