#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "app/blank_groups.h"
#include "report/reporter.h"
#include "syntax/document.h"

namespace gaolint {

/// Writes the blanks of drafts, file by file.
class Checklist {
 public:
  virtual ~Checklist() = default;
  virtual void file(const Document& document, const std::vector<BlankGroup>& groups) = 0;
  virtual void error(const Error& error) = 0;
  /// `files`: that were read.
  virtual void finish(std::size_t files) = 0;
};

/// For people, to be printed and ticked.
std::unique_ptr<Checklist> make_human_checklist(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Checklist> make_json_checklist(std::ostream& out, const ReportOptions& options);

}  // namespace gaolint
