#pragma once

#include <vector>

#include "rule/finding.h"
#include "text/source.h"

namespace gaolint {

/// Of findings about one place whose first fix makes the same change (渡 to 度, in 渡假 and in
/// 渡假胜地) leaves one: that with the safest fix, of these the most severe, of these the first.
/// Of those without a fix, what is said of one place in the same words. Keeps the order.
void drop_same_changes(const Source& source, std::vector<Finding>& findings);

}  // namespace gaolint
