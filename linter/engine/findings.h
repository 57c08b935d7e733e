#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "rule/check.h"
#include "rule/rule.h"
#include "syntax/document.h"

namespace gaolint {

/// The order of findings: by place, then rule.
bool stands_before(const Finding& a, const Finding& b);

/// Turns what checks report of one document into findings: drops what lies outside the rule's
/// scope, fills in the wording, maps places to the source and keeps only fixes whose text is there
/// exactly.
class Findings {
 public:
  Findings(const Document& document, const Settings& settings)
      : document_(document), settings_(settings) {}

  /// Receives the reports of one rule; valid as long as this object.
  Sink sink(const Rule& rule);

  /// Of a reading of the draft before this one, with its places as they are now.
  void add(Finding finding) { findings_.push_back(std::move(finding)); }
  /// What was reported so far, in that order; scope queries, which look at the whole outline, are
  /// asked at the end.
  const std::vector<Finding>& all() const { return findings_; }

  const Settings& settings() const { return settings_; }

  /// Sorted by place, then rule; each only once.
  std::vector<Finding> take() &&;

 private:
  void accept(const Rule& rule, Report report);
  bool in_units(const Rule& rule, Span folded) const;
  /// Whether it is in a capture of its rule's scope query, where there is one.
  bool is_captured(const Finding& finding);
  Span to_source(const Report& report, Span span) const;
  bool exact(const Report& report, Span span) const;
  Fix make_fix(const Report& report, const Report::Repair& repair) const;

  const Document& document_;
  const Settings& settings_;
  std::vector<Finding> findings_;
  std::unordered_map<const Rule*, std::vector<Span>> captures_;  // of the rules' scope queries
};

}  // namespace gaolint
