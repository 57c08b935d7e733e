#pragma once

namespace gaolint {

inline constexpr int kNothingFound = 0;
inline constexpr int kFound = 1;
/// Something could not be done: a path, an option, a rule.
inline constexpr int kFailed = 2;

}  // namespace gaolint
