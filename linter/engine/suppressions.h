#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "rule/check.h"
#include "rule/finding.h"
#include "syntax/document.h"

namespace gaolint {

/// Something to say of a comment that suppresses findings, or of what is written down as accepted.
struct SuppressionRemark {
  SuppressionFault fault;
  Span span;          // source: the comment or the rule in it; where it stands outside, nothing
  std::string rules;  // that it names; empty: all
  std::string text;   // that is accepted
  std::string where;  // outside of the draft
  std::string reason;
  std::string expires;
};

/// As a rule about it tells it.
Report report_of(const SuppressionRemark& remark);

/// Sets aside the findings (sorted by place) that a comment in the draft does not want or that are
/// accepted; those in such a comment are dropped. What has expired by `today` changes nothing.
std::vector<SuppressionRemark> drop_suppressed(const Document& document,
                                               const std::vector<Acceptance>& accepted,
                                               std::optional<std::chrono::year_month_day> today,
                                               Examination& found);

}  // namespace gaolint
