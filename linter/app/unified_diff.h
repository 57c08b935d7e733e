#pragma once

#include <string>
#include <string_view>

namespace gaolint {

/// What changed from `before` to `after`, as `diff -u` writes it, both called `name`. Empty where
/// nothing did.
std::string unified_diff(const std::string& name, std::string_view before, std::string_view after);

}  // namespace gaolint
