#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/result.h"

namespace gaolint {

/// What somebody has decided to leave as it is in one draft, written down outside of it.
struct Acceptance {
  std::string rule;                // a pattern, as in engine/selection.h
  std::string text;                // that is marked, all of it
  std::vector<std::string> under;  // headings above it, the outermost first; not all need be named
  std::string reason;
  std::optional<std::chrono::year_month_day> expires;
  Place place;  // where it is written
};

/// Those of a draft, by its name; may be asked by several threads.
using AcceptedIn =
    std::function<std::shared_ptr<const std::vector<Acceptance>>(const std::string& draft)>;

}  // namespace gaolint
