#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

/// The path of a file: address (RFC 8089), its percent escapes undone; nothing for an address of
/// another kind or of another host.
std::optional<std::string> path_of_uri(std::string_view uri);
/// Of an absolute path.
std::string uri_of_path(std::string_view path);

}  // namespace gaolint
