#pragma once

#include "lsp/reading.h"

namespace gaolint {

inline constexpr std::string_view kRenumber = "refactor.rewrite.renumber";  // a CodeActionKind

/// Adds a code action that puts the numbers of a series right, where the range touches a marker of
/// one whose numbers are not; whether or not a rule says so.
void add_renumber_action(const Reading& reading, Span range, const Client& client, Json& actions);

Json on_type_options();
/// textDocument/onTypeFormatting: when an item was put into a series, the markers after it count
/// on. Only where nothing else can be meant: the item after the new one has the same number, the
/// series has no other fault, and no reference to its items would have to change.
Json answer_on_type_formatting(const Reading& reading, const Json& params, const Client& client);

}  // namespace gaolint
