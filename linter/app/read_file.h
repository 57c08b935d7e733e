#pragma once

#include <cstddef>
#include <string>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// A larger file is no draft; the limit keeps offsets within 32 bits.
inline constexpr std::size_t kLargestFile = std::size_t{1} << 30;

/// The bytes of a regular file. Pipes, devices and directories are refused and never waited for.
Result<std::string> read_file(const std::string& path, Language language);

/// Everything from the standard input; `name` is what errors call it.
Result<std::string> read_standard_input(const std::string& name, Language language);

}  // namespace gaolint
