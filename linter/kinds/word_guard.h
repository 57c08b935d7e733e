#pragma once

#include <optional>
#include <string>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "syntax/document.h"
#include "text/span.h"

namespace gaolint {

/// Tells a word of a list from the same characters in other words.
class WordGuard {
 public:
  /// Reads `not_before` and `not_after` (strings) and `context` (an expression).
  static WordGuard read(const Fields& fields);

  /// Whether the word may stand where it does: none of the strings beside it, and a match of the
  /// context, where there is one, over it in its sentence.
  bool allows(const Document& document, Span paragraph, Span word) const;

 private:
  std::vector<std::string> not_before_, not_after_;
  std::optional<Pattern> context_;
};

}  // namespace gaolint
