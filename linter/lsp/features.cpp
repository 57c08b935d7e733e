#include "lsp/features.h"

#include <algorithm>
#include <array>

#include "lsp/code_actions.h"
#include "lsp/completion.h"
#include "lsp/fix_edits.h"
#include "lsp/hover.h"
#include "lsp/inlay_hints.h"
#include "lsp/outline_features.h"
#include "lsp/renumber_series.h"
#include "lsp/semantic_tokens.h"

namespace gaolint {
namespace {

Json yes() { return true; }

constexpr std::array kFeatures = {
    Feature{"textDocument/codeAction", "codeActionProvider", code_action_options,
            answer_code_action},
    Feature{"textDocument/formatting", "documentFormattingProvider", yes, answer_formatting},
    Feature{"textDocument/onTypeFormatting", "documentOnTypeFormattingProvider", on_type_options,
            answer_on_type_formatting},
    Feature{"textDocument/hover", "hoverProvider", yes, answer_hover},
    Feature{"textDocument/documentSymbol", "documentSymbolProvider", yes, answer_document_symbol},
    Feature{"textDocument/foldingRange", "foldingRangeProvider", yes, answer_folding_range},
    Feature{"textDocument/selectionRange", "selectionRangeProvider", yes, answer_selection_range},
    Feature{"textDocument/documentHighlight", "documentHighlightProvider", yes,
            answer_document_highlight},
    Feature{"textDocument/completion", "completionProvider", completion_options, answer_completion},
    Feature{"textDocument/inlayHint", "inlayHintProvider", yes, answer_inlay_hint},
    Feature{"textDocument/semanticTokens/full", "semanticTokensProvider", semantic_tokens_options,
            answer_semantic_tokens},
};

}  // namespace

std::span<const Feature> all_features() { return kFeatures; }

const Feature* find_feature(std::string_view method) {
  const auto* found = std::find_if(kFeatures.begin(), kFeatures.end(),
                                   [&](const Feature& f) { return f.method == method; });
  return found == kFeatures.end() ? nullptr : found;
}

}  // namespace gaolint
