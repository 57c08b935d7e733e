#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

/// What is said of a span of the text of a Word file.
struct DocxComment {
  Span span;
  std::vector<std::string> lines;
  /// The first line where the comment cannot stand at its place: Word has none in headers, notes
  /// and text boxes, so it stands at the text nearest to it.
  std::string place;
};

/// The Word file with comments added, which are sorted by span. Only the runs that a comment begins
/// or ends in are cut; every other byte of every part stays. Nothing if that cannot be done.
std::optional<std::string> write_comments(std::string_view bytes,
                                          const std::vector<DocxComment>& comments);

}  // namespace gaolint
