#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "rule/finding.h"

namespace gaolint {

/// The text that replaces a mark: literal parts and groups of the match ($1 … $9, $$ is a dollar
/// sign).
class Replacement {
 public:
  /// Reads `replace` of a fix table; a group beyond `groups` is an error.
  static std::optional<Replacement> read(const Fields& fix, int groups);

  std::string fill_in(std::string_view text, const Pattern::Match& match) const;

 private:
  struct Part {
    std::string literal;
    int group = -1;  // index in Match::groups, after the literal
  };
  std::vector<Part> parts_;
};

/// Reads `safety`.
Safety read_safety(const Fields& fields, Safety fallback);

}  // namespace gaolint
