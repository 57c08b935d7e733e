#pragma once

#include <functional>
#include <string>
#include <vector>

namespace gaolint {

/// Tells whether a text in which just these literals stand (sorted indexes) can match.
using CanMatch = std::function<bool(const std::vector<int>&)>;

/// Of the literals that an expression is made of, those whose absence rules out a match: a text
/// with none of them cannot match. Common ones (punctuation, digits, single characters) are left
/// out where rarer ones do. Empty where there is no such set.
std::vector<std::string> choose_anchors(const std::vector<std::string>& literals,
                                        const CanMatch& can_match);

}  // namespace gaolint
