#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// A comment in a draft that says which rules are not wanted there:
///   <!-- gaolint-disable-next-line RULES -- why -->
///   … <!-- gaolint-disable-line RULES -- why -->
///   <!-- gaolint-disable RULES --> … <!-- gaolint-enable RULES -->
/// or, as a line of its own, the same after "//". RULES are patterns as in engine/selection.h, with
/// spaces or commas between; none means all rules. Among them expires=2026-12-31 may stand: after
/// that day it holds no more.
struct SuppressionComment {
  enum class Kind { Line, NextLine, Disable, Enable };
  Kind kind;
  Span span;  // of the text
  std::vector<std::string_view> rules;
  std::string_view reason;
  std::optional<std::chrono::year_month_day> expires;
  /// Its own line, or the next one that is neither blank nor such a comment.
  Span line;
};

/// Those of a text, in order; views of it.
std::vector<SuppressionComment> suppression_comments(std::string_view text);

/// The text without those comments, byte for byte: they are spaces, and so is the line end before
/// one that is a line of its own, so that no paragraph ends there. Empty where there is none.
std::string without_suppression_comments(std::string_view text,
                                         const std::vector<SuppressionComment>& comments);

}  // namespace gaolint
