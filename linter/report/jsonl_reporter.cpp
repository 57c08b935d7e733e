#include "report/json_values.h"

namespace gaolint {
namespace {

/// One finding a line, as soon as it is known; an error is a line that has "error".
class JsonlReporter : public Reporter {
 public:
  JsonlReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language) {}

  void file(const Source& source, const std::vector<Finding>& findings) override {
    for (const Finding& finding : findings)
      out_ << dump(json_of(source, finding, language_)) << '\n';
  }

  void error(const Error& error) override { out_ << dump({{"error", json_of(error)}}) << '\n'; }

  void finish(const Totals&) override {}

 private:
  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Reporter> make_jsonl_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonlReporter>(out, options);
}

}  // namespace gaolint
