#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// One line of an outline: a title, a stretch of text between numbered parts, or an item.
struct OutlinePart {
  enum class Kind { Title, Opening, Prose, Item, Ending };
  Kind kind = Kind::Prose;
  int item = -1;      // of Document::items(), where it is one
  Span folded;        // all of the part
  std::string label;  // marker and lead sentence; first words of a stretch of text
  std::size_t characters = 0;
  /// How many items each series directly inside has.
  std::vector<std::size_t> counts;
  std::vector<OutlinePart> parts;
};

/// The parts of a draft in reading order; together they hold all of its text after the title and
/// the salutation. As deep as the grammar lets series nest.
std::vector<OutlinePart> outline_parts(const Document& document);

}  // namespace gaolint
