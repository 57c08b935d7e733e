#pragma once

#include <memory>
#include <ostream>

#include "compare/draft_difference.h"
#include "report/reporter.h"
#include "syntax/document.h"

namespace gaolint {

/// Writes what became of a draft.
class CompareReport {
 public:
  virtual ~CompareReport() = default;
  virtual void write(const Document& old, const Document& now,
                     const DraftDifference& difference) = 0;
};

std::unique_ptr<CompareReport> make_human_compare(std::ostream& out, const ReportOptions& options);
std::unique_ptr<CompareReport> make_json_compare(std::ostream& out, const ReportOptions& options);

}  // namespace gaolint
