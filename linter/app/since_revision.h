#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/drafts.h"
#include "app/git_history.h"
#include "rule/finding.h"
#include "text/source.h"

namespace gaolint {

/// Keeps those findings of drafts that are on lines changed since a revision.
class SinceRevision {
 public:
  /// `options`: how drafts are read, then as now.
  SinceRevision(const std::string& revision, const ReadOptions& options)
      : history_(revision, options.language), options_(options) {}

  /// What cannot be compared has no findings: errors says why.
  std::vector<Finding> changed(const Source& source, const std::vector<Finding>& findings,
                               Errors& errors);

 private:
  GitHistory history_;
  const ReadOptions options_;
  std::set<std::string> said_;  // errors, each once for all drafts of a directory
};

}  // namespace gaolint
