#pragma once

#include <span>
#include <string_view>

#include "lsp/reading.h"

namespace gaolint {

/// What a client may ask of one draft.
struct Feature {
  std::string_view method;      // "textDocument/hover"
  std::string_view capability;  // "hoverProvider"
  Json (*options)();            // the value of the capability
  Json (*answer)(const Reading& reading, const Json& params, const Client& client);
};

/// All of them. To add one: a file of this folder with its function, and a line in features.cpp.
std::span<const Feature> all_features();
const Feature* find_feature(std::string_view method);

}  // namespace gaolint
