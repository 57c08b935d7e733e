#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "report/language.h"

namespace gaolint {

/// One of the two texts with its {} filled in. Both are literals that take the same arguments.
template <class... Arguments>
std::string phrase(Language language, std::string_view zh, std::string_view en,
                   const Arguments&... arguments) {
  return fmt::vformat(language == Language::Zh ? zh : en, fmt::make_format_args(arguments...));
}

}  // namespace gaolint
