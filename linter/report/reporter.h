#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/language.h"
#include "rule/finding.h"
#include "text/result.h"
#include "text/source.h"

namespace gaolint {

/// What a whole run found.
struct Totals {
  std::size_t files = 0;  // that were checked
  std::size_t files_with_findings = 0;
  std::array<std::size_t, 4> findings{};  // by Severity
  std::size_t safe_fixes = 0;             // findings that have one
  std::size_t other_fixes = 0;            // findings whose fixes all need a look

  void add(const std::vector<Finding>& of_one_file);
  std::size_t count(Severity severity) const {
    return findings[static_cast<std::size_t>(severity)];
  }
  std::size_t all_findings() const;
  /// Whether something at or above that severity was found.
  bool reach(Severity least) const;
};

/// How a report is to look. Formats that machines read only heed the language.
struct ReportOptions {
  std::string version;
  Language language = Language::Zh;
  bool color = false;
  int width = 100;    // terminal columns
  bool full = false;  // every finding at length, however many there are of one rule
};

/// Writes the findings of a run in one format, file by file, so that no run has to be held in
/// memory. Calls come from one thread: any number of file() and error(), then finish().
class Reporter {
 public:
  virtual ~Reporter() = default;
  /// Findings in the order of their places. Both arguments live for the call only.
  virtual void file(const Source& source, const std::vector<Finding>& findings) = 0;
  /// Something that could not be done: a file not read, a rule not loaded. People read it on the
  /// standard error, where the caller puts it (report/error_text.h); a format for machines has it
  /// among its output.
  virtual void error(const Error& error) = 0;
  virtual void finish(const Totals& totals) = 0;
};

struct Format {
  std::string_view name;
  std::unique_ptr<Reporter> (*make)(std::ostream& out, const ReportOptions& options);
};

/// Every output format. To add one: a class in a file of this folder and a line in reporter.cpp.
std::span<const Format> all_formats();
const Format* find_format(std::string_view name);

std::unique_ptr<Reporter> make_human_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_jsonl_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_gitlab_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_checkstyle_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_junit_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_rdjson_reporter(std::ostream& out, const ReportOptions& options);
std::unique_ptr<Reporter> make_html_reporter(std::ostream& out, const ReportOptions& options);

}  // namespace gaolint
