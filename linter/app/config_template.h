#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// The configuration that `gaolint init` writes. Lines that begin with '#' and no space are
/// settings to be turned on by taking the '#' away.
std::string_view config_template();

/// The same with every setting turned on: it has each key at least once.
std::string full_config();

}  // namespace gaolint
