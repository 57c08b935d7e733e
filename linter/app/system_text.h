#pragma once

#include <string>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// What an errno value means to a user.
std::string system_text(int error_number, Language language);

/// "cannot read" with the reason, for a file or directory.
Error cannot_read(const std::string& path, int error_number, Language language);

}  // namespace gaolint
