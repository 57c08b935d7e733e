#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// UTF-8 text as XML 1.0 can hold it: a control character that it cannot is shown as a sign, bytes
/// that are not UTF-8 as U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace gaolint
