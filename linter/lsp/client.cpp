#include "lsp/client.h"

#include <algorithm>
#include <string_view>

namespace gaolint {
namespace {

/// What the client offers, best first for us: UTF-8 needs no counting.
PositionEncoding choose_encoding(const Json& offered) {
  PositionEncoding chosen = PositionEncoding::Utf16;
  for (const Json& name : items_of(offered)) {
    const auto encoding = position_encoding_from_name(string_of(name));
    if (encoding == PositionEncoding::Utf8) return *encoding;
    if (encoding == PositionEncoding::Utf32) chosen = *encoding;
  }
  // Every client must be able to do UTF-16; one that lists it knows it best.
  for (const Json& name : items_of(offered)) {
    if (string_of(name) == "utf-16") return PositionEncoding::Utf16;
  }
  return chosen;
}

Language language_of(std::string_view locale) {
  if (locale.empty()) return language_from_environment();
  return locale.starts_with("zh") ? Language::Zh : Language::En;
}

bool lists(const Json& names, std::string_view wanted) {
  const Json& all = items_of(names);
  return std::any_of(all.begin(), all.end(),
                     [&](const Json& name) { return string_of(name) == wanted; });
}

}  // namespace

Client read_client(const Json& params, std::optional<Language> language) {
  const Json& all = member(params, "capabilities");
  const Json& of_text = member(all, "textDocument");
  const Json& of_workspace = member(all, "workspace");
  const Json& watching = member(of_workspace, "didChangeWatchedFiles");
  const Json& edits = member(of_workspace, "workspaceEdit");
  Client client;
  client.encoding = choose_encoding(member(all, {"general", "positionEncodings"}));
  client.language = language ? *language : language_of(string_of(member(params, "locale")));
  client.related_information =
      is_true(member(of_text, {"publishDiagnostics", "relatedInformation"}));
  client.symbol_trees =
      is_true(member(of_text, {"documentSymbol", "hierarchicalDocumentSymbolSupport"}));
  client.pulls = member(of_text, "diagnostic").is_object();
  client.watches_files = is_true(member(watching, "dynamicRegistration"));
  client.watches_folders = is_true(member(watching, "relativePatternSupport"));
  client.refreshes = is_true(member(of_workspace, {"diagnostics", "refreshSupport"}));
  client.shows_progress = is_true(member(all, {"window", "workDoneProgress"}));
  client.versioned_edits = is_true(member(edits, "documentChanges"));
  client.creates_files =
      client.versioned_edits && lists(member(edits, "resourceOperations"), "create");
  return client;
}

}  // namespace gaolint
