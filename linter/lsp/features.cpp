#include "lsp/features.h"

#include <algorithm>
#include <array>

#include "lsp/diagnostics.h"

namespace gaolint {
namespace {

Json diagnostic_options() {
  return {
      {"identifier", "gaolint"}, {"interFileDependencies", false}, {"workspaceDiagnostics", false}};
}

constexpr std::array kFeatures = {
    Feature{"textDocument/diagnostic", "diagnosticProvider", diagnostic_options, answer_diagnostic},
};

}  // namespace

std::span<const Feature> all_features() { return kFeatures; }

const Feature* find_feature(std::string_view method) {
  const auto* found = std::find_if(kFeatures.begin(), kFeatures.end(),
                                   [&](const Feature& f) { return f.method == method; });
  return found == kFeatures.end() ? nullptr : found;
}

}  // namespace gaolint
