#pragma once

#include <ostream>
#include <set>
#include <string>

#include "report/paint.h"
#include "report/reporter.h"

namespace gaolint {

class Snippet;

/// For people: each finding with its line, the mark underlined, the other places, the fix. Of a
/// rule that finds very much in one file, the first findings are shown so and the rest as a list.
class HumanReporter : public Reporter {
 public:
  HumanReporter(std::ostream& out, const ReportOptions& options);
  void file(const Source& source, const std::vector<Finding>& findings) override;
  void error(const Error& error) override;
  void finish(const Totals& totals) override;

 private:
  void write_finding(const Source& source, const Finding& finding);
  std::string heading(const Source& source, const Finding& finding) const;
  void draw_notes(const Finding& finding, Snippet& snippet) const;
  std::string remark(const Fix& fix) const;
  std::string severity_counts(const Totals& totals) const;

  std::ostream& out_;
  ReportOptions options_;
  Paint paint_;
  std::set<std::string> explained_;  // rules whose explanation has been pointed at
  std::size_t errors_ = 0;
  bool listed_ = false;  // some findings were not shown at length
};

}  // namespace gaolint
