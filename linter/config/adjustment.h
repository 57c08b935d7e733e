#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "config/effective.h"
#include "engine/examination.h"
#include "match/literal_index.h"
#include "rule/rule_set.h"
#include "syntax/document.h"

namespace gaolint {

/// What a configuration makes of findings: those of own words and of allowed texts are dropped, the
/// others weigh what it says. Immutable; may be shared by threads.
class Adjustment {
 public:
  /// `rules` are the ones that apply. The configurations behind `effective` live longer.
  Adjustment(const Effective& effective, const std::vector<const Rule*>& rules);

  /// Whether it leaves every finding as it is.
  bool empty() const;
  /// Findings of allowed texts are set aside.
  void apply(const Document& document, Examination& found) const;

 private:
  using Texts = std::unordered_map<std::string, const AllowedTexts*>;

  /// Where it is said that the finding's text may stand there; null: nowhere.
  const AllowedTexts* allowance_of(const Document& document, const Finding& finding) const;

  LiteralIndex words_;
  std::unordered_map<const Rule*, Severity> severity_;
  std::unordered_map<const Rule*, Texts> allowed_;
};

}  // namespace gaolint
