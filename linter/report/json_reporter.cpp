#include "report/json_values.h"

namespace gaolint {
namespace {

/// One object with all findings, each on a line of its own.
class JsonReporter : public Reporter {
 public:
  JsonReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {
    out_ << "{\"version\":" << dump(options.version) << ",\n\"findings\":[";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    for (const Finding& finding : findings) {
      out_ << (any_ ? ",\n" : "\n") << dump(json_of(source, finding, options_.language));
      any_ = true;
    }
  }

  void error(const Error& error) override { errors_.push_back(json_of(error)); }

  void finish(const Totals& totals) override {
    out_ << "],\n\"errors\":" << dump(errors_) << ",\n\"summary\":" << dump(json_of(totals))
         << "}\n";
  }

 private:
  std::ostream& out_;
  ReportOptions options_;
  Json errors_ = Json::array();
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_json_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JsonReporter>(out, options);
}

}  // namespace gaolint
