#pragma once

#include <string_view>
#include <vector>

namespace gaolint {

/// Two texts that are the same, or alike.
struct TextPair {
  int old = -1;      // index in the old list
  int now = -1;      // … in the new one
  double alike = 1;  // 1: the same; otherwise the share of neighbouring characters that both have
};

/// Pairs the texts of two lists: those that are the same in their order, then of the others the
/// most alike first, those below `least` not at all. A text is in one pair at most; an empty one in
/// none. In the order of the old list. Time is linear in the lists: a text is compared with a few
/// others that have rare pairs of characters in common.
std::vector<TextPair> pair_texts(const std::vector<std::string_view>& old,
                                 const std::vector<std::string_view>& now, double least);

}  // namespace gaolint
