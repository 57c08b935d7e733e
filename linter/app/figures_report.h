#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/figure_groups.h"
#include "report/reporter.h"
#include "syntax/document.h"

namespace gaolint {

/// Writes the figures of drafts, file by file.
class FiguresReport {
 public:
  virtual ~FiguresReport() = default;
  virtual void file(const Document& document, const std::vector<FigureGroup>& groups) = 0;
  virtual void error(const Error& error) = 0;
  virtual void finish() = 0;
};

/// For people: what is said more than once side by side, the rest in the order of the draft.
std::unique_ptr<FiguresReport> make_human_figures(std::ostream& out, const ReportOptions& options);
std::unique_ptr<FiguresReport> make_json_figures(std::ostream& out, const ReportOptions& options);

}  // namespace gaolint
