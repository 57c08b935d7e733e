#pragma once

#include <string_view>

namespace gaolint {

/// Whether a glob names a path or a directory above it, both relative to the same directory, with
/// '/' between names. `*` is any run of characters of one name, `?` one character, `**` any number
/// of names. A glob without '/' names files and directories at any depth. Time is the product of
/// the lengths at most.
bool path_glob_matches(std::string_view glob, std::string_view path);

}  // namespace gaolint
