#include "report/fingerprint.h"
#include "report/json_values.h"
#include "report/severity_words.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

constexpr SeverityWords kSeverities = {"info", "minor", "major", "critical"};

/// GitLab's Code Quality report, an array that follows the Code Climate format.
class GitlabReporter : public Reporter {
 public:
  GitlabReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language) {
    out_ << '[';
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    Fingerprints fingerprints(source);
    for (const Finding& finding : findings) {
      const LineColumn begin = source.position(finding.span.begin);
      const LineColumn end = source.position(finding.span.end);
      write({{"description", in_language(finding.message, language_)},
             {"check_name", finding.rule->id},
             {"fingerprint", fingerprints.of(finding)},
             {"severity", word_of(kSeverities, finding.severity)},
             {"location",
              {{"path", source.name()},
               {"positions",
                {{"begin", {{"line", begin.line}, {"column", begin.column}}},
                 {"end", {{"line", end.line}, {"column", end.column}}}}},
               {"lines", {{"begin", begin.line}, {"end", end.line}}}}}});
    }
  }

  void error(const Error& error) override {
    const int line = error.place.line > 0 ? error.place.line : 1;
    const std::string what = error.place.file + ":" + std::to_string(line) + ":" + error.message;
    write(
        {{"description", error.message},
         {"check_name", "gaolint"},
         {"fingerprint", what},
         {"severity", "blocker"},
         {"location", {{"path", error.place.file}, {"lines", {{"begin", line}, {"end", line}}}}}});
  }

  void finish(const Totals&) override { out_ << "\n]\n"; }

 private:
  void write(const Json& entry) {
    out_ << (any_ ? ",\n" : "\n") << dump(entry);
    any_ = true;
  }

  std::ostream& out_;
  Language language_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_gitlab_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<GitlabReporter>(out, options);
}

}  // namespace gaolint
