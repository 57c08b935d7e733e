#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace gaolint {

struct TextInsertion {
  Offset at;
  std::string text;
};

/// What makes the text of a configuration have one more of the own words that hold for all drafts;
/// in order, and the rest of the text stays as it is. Empty where it has that word, or where the
/// text is too wrong to say.
std::vector<TextInsertion> insertions_of_word(std::string_view config, std::string_view word);

}  // namespace gaolint
