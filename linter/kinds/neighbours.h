#pragma once

#include <string_view>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "text/span.h"

namespace gaolint {

/// What must not stand directly before or after a mark: lookaround, which RE2 does not have. At
/// most 32 characters on each side are looked at.
class Neighbours {
 public:
  /// Reads `not_before` and `not_after`: expressions.
  static Neighbours read(const Fields& fields);

  /// Whether the mark may stand where it does in text[unit].
  bool allow(std::string_view text, Span unit, Span mark) const;

 private:
  std::vector<Pattern> before_;  // anchored at their end
  std::vector<Pattern> after_;
};

}  // namespace gaolint
