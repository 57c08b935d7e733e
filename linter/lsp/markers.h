#pragma once

#include <optional>
#include <string>

#include "syntax/document.h"

namespace gaolint {

/// The item whose marker holds a place (folded), or ends there.
const Item* item_with_marker_at(const Document& document, Offset folded);

/// The marker that would come after this one in its series: 三是 after 二是; nothing where its
/// writing has no next number.
std::optional<std::string> next_marker(const Document& document, const Marker& marker);

}  // namespace gaolint
