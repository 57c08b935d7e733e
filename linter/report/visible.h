#pragma once

#include <string>

namespace gaolint {

/// The character as it may be sent to a terminal: a sign instead of one that is invisible, breaks
/// lines or steers the terminal (controls, direction marks, zero-width characters).
std::string visible_character(char32_t value);

}  // namespace gaolint
