#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// What a finding is known by when the draft has changed around it: neither line nor number counts,
/// so that it is the same after a paragraph or an item was added above.
struct KnownFinding {
  std::string rule;
  std::vector<std::string> outline;  // the headings that it stands under, without their markers
  std::string text;                  // that is marked, cut where it is long
  std::string sentence;              // a digest of the sentence in which it begins
  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

/// One for each of the findings, which are of that document.
std::vector<KnownFinding> describe(const Document& document, const std::vector<Finding>& findings);

/// Takes those out of `findings` that are known, each known one for one: first where all is the
/// same, then where its sentence has been edited, then where it has moved to another place of the
/// outline. Of some that are alike it is the new ones that stay. How many of the known ones are
/// gone.
std::size_t drop_known(const Document& document, const std::vector<KnownFinding>& known,
                       std::vector<Finding>& findings);

}  // namespace gaolint
