#pragma once

#include <array>
#include <string_view>

#include "rule/finding.h"

namespace gaolint {

/// What a format calls the severities, from hint to error.
using SeverityWords = std::array<std::string_view, 4>;

constexpr std::string_view word_of(const SeverityWords& words, Severity severity) {
  return words[static_cast<std::size_t>(severity)];
}

}  // namespace gaolint
