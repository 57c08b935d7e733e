#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "report/reporter.h"
#include "rule/rule.h"
#include "text/source.h"

namespace gaolint {

inline Rule make_rule(std::string id, Wording summary, std::string explanation = {}) {
  Rule rule;
  rule.id = std::move(id);
  rule.summary = std::move(summary);
  rule.explanation = std::move(explanation);
  return rule;
}

/// The span of the n-th (from 0) occurrence of `part`.
inline Span span_of(const Source& source, std::string_view part, int n = 0) {
  std::size_t at = source.text().find(part);
  for (; n > 0; --n) at = source.text().find(part, at + 1);
  return {static_cast<Offset>(at), static_cast<Offset>(at + part.size())};
}

inline Finding make_finding(const Rule& rule, Span span, Severity severity, Wording message) {
  Finding finding;
  finding.rule = &rule;
  finding.span = span;
  finding.severity = severity;
  finding.message = std::move(message);
  return finding;
}

}  // namespace gaolint
