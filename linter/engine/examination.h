#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "rule/finding.h"
#include "text/result.h"

namespace gaolint {

/// A finding that is not reported because somebody said so.
struct SetAside {
  enum class By : unsigned char {
    Comment,     // in the draft
    Acceptance,  // written down outside of it
    Allowance,   // of such a text wherever it stands
    Baseline,    // known from before
  };
  Finding finding;
  By by = By::Comment;
  Place place = {};  // where it is said
  std::string reason = {};
  std::optional<std::chrono::year_month_day> expires = {};
};

/// What was found in a document. Both in the order of their places.
struct Examination {
  std::vector<Finding> findings;
  std::vector<SetAside> set_aside;
};

}  // namespace gaolint
