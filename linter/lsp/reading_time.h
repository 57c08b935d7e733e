#pragma once

#include <cstddef>
#include <string>

namespace gaolint {

/// How long it takes to read so many characters out: "3:05".
std::string reading_time(std::size_t characters);

}  // namespace gaolint
