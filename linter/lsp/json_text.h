#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/json.h"

namespace gaolint {

/// Answers that grow with the draft (all of its diagnostics, at every keystroke) are written as
/// text at once: building values for them first costs several times as much.

/// On one line; what is no UTF-8 is replaced.
std::string json_text(const Json& value);
/// Adds a string in its quotes.
void append_json_string(std::string& out, std::string_view text);
/// An object with one more member at its end, whose value is JSON text already.
std::string with_member(const Json& object, std::string_view name, std::string_view value);
/// An array of values that are JSON text already.
std::string array_text(const std::vector<std::string>& values);

}  // namespace gaolint
