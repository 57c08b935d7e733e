#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "report/reporter.h"
#include "report/xml_text.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// JUnit's XML: a file is a suite, a finding a test that failed; what is below a warning is said in
/// the suite's output. A file without findings is one test that passed. The numbers stand first,
/// so a run is held until its end.
class JunitReporter : public Reporter {
 public:
  JunitReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language), suites_(document_.append_child("testsuites")) {
    suites_.append_attribute("name") = "gaolint";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    const std::string name = xml_text(source.name());
    pugi::xml_node suite = suites_.append_child("testsuite");
    suite.append_attribute("name") = name.c_str();
    std::string remarks;
    unsigned failures = 0;
    for (const Finding& finding : findings) {
      const LineColumn begin = source.position(finding.span.begin);
      const std::string message = xml_text(in_language(finding.message, language_));
      const std::string line =
          fmt::format("{}:{}:{}: {} {}", name, begin.line, begin.column, message, finding.rule->id);
      if (finding.severity < Severity::Warning) {
        remarks += line + "\n";
        continue;
      }
      pugi::xml_node failure = add_test(suite, finding.rule->id, name).append_child("failure");
      failure.append_attribute("type") = std::string(severity_name(finding.severity)).c_str();
      failure.append_attribute("message") = message.c_str();
      failure.text() = line.c_str();
      ++failures;
    }
    if (failures == 0) add_test(suite, "gaolint", name);
    suite.append_attribute("tests") = std::max(failures, 1u);
    suite.append_attribute("failures") = failures;
    suite.append_attribute("errors") = 0;
    if (!remarks.empty()) suite.append_child("system-out").text() = remarks.c_str();
  }

  void error(const Error& error) override {
    const std::string name = error.place.file.empty() ? "gaolint" : xml_text(error.place.file);
    pugi::xml_node suite = suites_.append_child("testsuite");
    suite.append_attribute("name") = name.c_str();
    suite.append_attribute("tests") = 1;
    suite.append_attribute("failures") = 0;
    suite.append_attribute("errors") = 1;
    pugi::xml_node node = add_test(suite, "gaolint", name).append_child("error");
    node.append_attribute("type") = "error";
    node.append_attribute("message") = xml_text(error.message).c_str();
  }

  void finish(const Totals&) override { document_.save(out_, "  "); }

 private:
  static pugi::xml_node add_test(pugi::xml_node& suite, const std::string& name,
                                 const std::string& file) {
    pugi::xml_node test = suite.append_child("testcase");
    test.append_attribute("name") = name.c_str();
    test.append_attribute("classname") = file.c_str();
    return test;
  }

  std::ostream& out_;
  Language language_;
  pugi::xml_document document_;
  pugi::xml_node suites_;
};

}  // namespace

std::unique_ptr<Reporter> make_junit_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<JunitReporter>(out, options);
}

}  // namespace gaolint
