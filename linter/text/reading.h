#pragma once

#include <cstddef>
#include <string_view>

namespace gaolint {

/// Characters that are read out in a minute, unless somebody says otherwise.
inline constexpr int kReadingRate = 200;

/// Characters as a word processor counts them for a speaker: code points without white space.
std::size_t spoken_characters(std::string_view text);

}  // namespace gaolint
