#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "config/effective.h"
#include "match/literal_index.h"
#include "rule/rule_set.h"
#include "syntax/document.h"

namespace gaolint {

/// What a configuration makes of findings: those of own words and of allowed texts are dropped, the
/// others weigh what it says. Immutable; may be shared by threads.
class Adjustment {
 public:
  /// `rules` are the ones that apply.
  Adjustment(const Effective& effective, const std::vector<const Rule*>& rules);

  /// Whether it leaves every finding as it is.
  bool empty() const;
  void apply(const Document& document, std::vector<Finding>& findings) const;

 private:
  using Texts = std::unordered_set<std::string>;

  bool allows(const Document& document, const Finding& finding) const;

  LiteralIndex words_;
  std::unordered_map<const Rule*, Severity> severity_;
  std::unordered_map<const Rule*, Texts> allowed_;
};

}  // namespace gaolint
