#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// SHA-256 (FIPS 180-4) in 64 hexadecimal digits: what `sha256sum` prints, so that anyone can hold
/// a file against a paper.
std::string sha256(std::string_view bytes);

}  // namespace gaolint
