#pragma once

#include <string_view>

namespace gaolint {

/// What makes a certificate look like a paper; it loads nothing from anywhere.
extern const std::string_view kCertificateStyle;

}  // namespace gaolint
