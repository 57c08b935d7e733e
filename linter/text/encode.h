#pragma once

#include <string>
#include <string_view>

#include "text/encoding.h"
#include "text/result.h"

namespace gaolint {

/// UTF-8 `text` in another encoding, without a byte order mark. An error where the system cannot
/// convert; every character there is can be written in each of the encodings.
Result<std::string> encode(std::string_view text, Encoding encoding);

}  // namespace gaolint
