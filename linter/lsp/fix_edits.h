#pragma once

#include <string_view>

#include "lsp/reading.h"

namespace gaolint {

/// The edits (TextEdit[]) that make all safe fixes of a draft that do no harm, as `gaolint fix`
/// makes them; empty where there are none.
Json safe_fix_edits(const Reading& reading);

/// The edits that turn the source of the reading into `after`; small ones where it has as many
/// lines, so that cursors stay where they are.
Json edits_to(const Reading& reading, std::string_view after);

/// textDocument/formatting: a draft is put in order by its safe fixes.
Json answer_formatting(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
