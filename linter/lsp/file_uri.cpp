#include "lsp/file_uri.h"

#include <charconv>

namespace gaolint {

std::optional<std::string> path_of_uri(std::string_view uri) {
  constexpr std::string_view kScheme = "file://";
  if (!uri.starts_with(kScheme)) return std::nullopt;
  uri.remove_prefix(kScheme.size());
  if (uri.starts_with("localhost/")) uri.remove_prefix(std::string_view("localhost").size());
  if (!uri.starts_with('/')) return std::nullopt;
  std::string path;
  for (std::size_t at = 0; at < uri.size(); ++at) {
    unsigned byte = 0;
    const char* digits = uri.data() + at + 1;
    const bool escape = uri[at] == '%' && at + 2 < uri.size() &&
                        std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    path += escape ? static_cast<char>(byte) : uri[at];
    if (escape) at += 2;
  }
  return path;
}

}  // namespace gaolint
