#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// UTF-8 text as HTML content or as an attribute's value in quotes; characters that would steer the
/// page or the reading direction are shown as signs.
std::string html_escape(std::string_view text);

}  // namespace gaolint
