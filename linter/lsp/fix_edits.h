#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// The edits (TextEdit[]) that make all safe fixes of a draft that do no harm, as `gaolint fix`
/// makes them; empty where there are none.
Json safe_fix_edits(const Reading& reading);

/// textDocument/formatting: a draft is put in order by its safe fixes.
Json answer_formatting(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
