#include <string>
#include <string_view>

#include "report/reporter.h"
#include "report/severity_words.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// A workflow command's data: % and line ends are escaped, in a property : and , too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%':
        out += "%25";
        break;
      case '\r':
        out += "%0D";
        break;
      case '\n':
        out += "%0A";
        break;
      case ':':
        out += property ? "%3A" : ":";
        break;
      case ',':
        out += property ? "%2C" : ",";
        break;
      default:
        out += c;
    }
  }
  return out;
}

constexpr SeverityWords kCommands = {"notice", "notice", "warning", "error"};

/// Workflow commands of GitHub Actions, which become annotations of a commit's files.
class GithubReporter : public Reporter {
 public:
  GithubReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language) {}

  void file(const Source& source, const std::vector<Finding>& findings) override {
    for (const Finding& finding : findings) {
      const LineColumn begin = source.position(finding.span.begin);
      const LineColumn end = source.position(finding.span.end);
      out_ << "::" << word_of(kCommands, finding.severity)
           << " file=" << escaped(source.name(), true) << ",line=" << begin.line
           << ",endLine=" << end.line;
      // Columns of a range that ends in another line are refused.
      if (begin.line == end.line) out_ << ",col=" << begin.column << ",endColumn=" << end.column;
      out_ << ",title=" << escaped(finding.rule->id, true)
           << "::" << escaped(in_language(finding.message, language_), false) << '\n';
    }
  }

  void error(const Error& error) override {
    out_ << "::error";
    if (!error.place.file.empty()) out_ << " file=" << escaped(error.place.file, true);
    if (error.place.line > 0) out_ << ",line=" << error.place.line;
    out_ << "::" << escaped(error.message, false) << '\n';
  }

  void finish(const Totals&) override {}

 private:
  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Reporter> make_github_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<GithubReporter>(out, options);
}

}  // namespace gaolint
