#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// Puts `bytes` in the place of a file, which is the old one or the new one at any moment: they are
/// written beside it, with its mode, and moved over it. A link is followed. On an error the file is
/// untouched.
std::optional<Error> replace_file(const std::string& path, std::string_view bytes,
                                  Language language);

}  // namespace gaolint
