#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// The path of a file: address (RFC 8089), its percent escapes undone; nothing for an address of
/// another kind or of another host.
std::optional<std::string> path_of_uri(std::string_view uri);

}  // namespace gaolint
