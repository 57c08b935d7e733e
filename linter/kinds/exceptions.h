#pragma once

#include <string_view>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "text/span.h"

namespace gaolint {

/// Expressions whose matches excuse what they overlap.
class Exceptions {
 public:
  /// Reads `except`.
  static Exceptions read(const Fields& fields);

  /// What is excused in text[unit].
  std::vector<Span> in(std::string_view text, Span unit) const;

 private:
  std::vector<Pattern> patterns_;
};

/// Whether the mark overlaps one of the spans.
bool is_excused(const std::vector<Span>& excused, Span mark);

}  // namespace gaolint
