#pragma once

#include <string>

namespace gaolint {

/// The text with spaces after it, or before it, up to `width` columns of a terminal; a wider one as
/// it is.
std::string padded(const std::string& text, int width);
std::string padded_left(const std::string& text, int width);

}  // namespace gaolint
