#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// The text as C++ string literals, a line of the text to a line of C++.
std::string cpp_literal(std::string_view text);

}  // namespace gaolint
