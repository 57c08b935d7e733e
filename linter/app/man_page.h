#pragma once

#include <string>

#include "app/command_tree.h"
#include "report/language.h"

namespace gaolint {

/// The manual page of the program, section 1, for man(1). The tree is described in that language.
std::string man_page(const CommandEntry& program, const std::string& version, Language language);

}  // namespace gaolint
