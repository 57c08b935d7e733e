#pragma once

#include "lsp/reading.h"

namespace gaolint {

/// textDocument/documentSymbol: the outline, as a tree where the client can have one.
Json answer_document_symbol(const Reading& reading, const Json& params, const Client& client);

/// textDocument/foldingRange: items of several lines.
Json answer_folding_range(const Reading& reading, const Json& params, const Client& client);

/// textDocument/selectionRange: sentence, paragraph, item, series, draft.
Json answer_selection_range(const Reading& reading, const Json& params, const Client& client);

/// textDocument/documentHighlight: the markers of one series; the places of one finding.
Json answer_document_highlight(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
