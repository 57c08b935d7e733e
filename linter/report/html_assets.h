#pragma once

#include <string_view>

namespace gaolint {

/// What makes the page look and work; it loads nothing from anywhere.
extern const std::string_view kHtmlStyle;
extern const std::string_view kHtmlScript;

}  // namespace gaolint
