#pragma once

#include <string_view>
#include <vector>

#include "rule/finding.h"
#include "text/span.h"

namespace gaolint {

/// A comment in a draft that says which rules are not wanted there:
///   <!-- gaolint-disable-next-line RULES -- why -->
///   <!-- gaolint-disable RULES --> … <!-- gaolint-enable RULES -->
/// or, as a line of its own, the same after "//". RULES are patterns as in engine/selection.h, with
/// spaces or commas between; none means all rules.
struct SuppressionComment {
  enum class Kind { NextLine, Disable, Enable };
  Kind kind;
  Span span;  // of the source's text
  std::vector<std::string_view> rules;
  Span line;  // the next one that is neither blank nor such a comment
};

/// Those of a text, in order; views of it.
std::vector<SuppressionComment> suppression_comments(std::string_view text);

/// Drops the findings (sorted by place) that begin where a comment of the text does not want them,
/// or within one.
void drop_suppressed(std::string_view text, std::vector<Finding>& findings);

}  // namespace gaolint
