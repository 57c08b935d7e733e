#pragma once

#include <utility>
#include <vector>

#include "match/pattern.h"
#include "rule/rule.h"

namespace gaolint {

/// A check that knows how names are written. Who lists the names of a draft asks the rules for such
/// ones, so that a pack of its own names is heeded.
class NameCheck : public Check {
 public:
  NameCheck(Pattern name, bool listed) : name_(std::move(name)), listed_(listed) {}
  /// With a group `name`; with a group `bearer` the name is a title of his.
  const Pattern& name() const { return name_; }
  /// Whether all that it takes for a name is worth listing; a loose expression does where names are
  /// only compared with one another.
  bool listed() const { return listed_; }

 private:
  Pattern name_;
  bool listed_;
};

/// How the names that are worth listing are written.
std::vector<Pattern> name_patterns(const std::vector<const Rule*>& rules);

}  // namespace gaolint
