#include <algorithm>
#include <pugixml.hpp>
#include <string>

#include "report/reporter.h"
#include "report/severity_words.h"
#include "report/xml_text.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

constexpr SeverityWords kSeverities = {"info", "info", "warning", "error"};

/// Checkstyle's XML, a <file> element for each file with findings.
class CheckstyleReporter : public Reporter {
 public:
  CheckstyleReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language) {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    pugi::xml_document document;
    pugi::xml_node file = add_file(document, source.name());
    for (const Finding& finding : findings) {
      const LineColumn begin = source.position(finding.span.begin);
      add(file, {begin.line, begin.column, word_of(kSeverities, finding.severity),
                 in_language(finding.message, language_), finding.rule->id});
    }
    write(document);
  }

  void error(const Error& error) override {
    pugi::xml_document document;
    pugi::xml_node file = add_file(document, error.place.file);
    add(file,
        {std::max(1, error.place.line), error.place.column, "error", error.message, "gaolint"});
    write(document);
  }

  void finish(const Totals&) override { out_ << "</checkstyle>\n"; }

 private:
  struct Entry {
    int line;
    int column;
    std::string_view severity;
    std::string message;
    std::string source;
  };

  static pugi::xml_node add_file(pugi::xml_document& document, const std::string& name) {
    pugi::xml_node file = document.append_child("file");
    file.append_attribute("name") = xml_text(name).c_str();
    return file;
  }

  static void add(pugi::xml_node& file, const Entry& entry) {
    pugi::xml_node error = file.append_child("error");
    error.append_attribute("line") = entry.line;
    if (entry.column > 0) error.append_attribute("column") = entry.column;
    error.append_attribute("severity") = std::string(entry.severity).c_str();
    error.append_attribute("message") = xml_text(entry.message).c_str();
    error.append_attribute("source") = entry.source.c_str();
  }

  void write(const pugi::xml_document& document) {
    document.print(out_, "  ", pugi::format_indent | pugi::format_no_declaration);
  }

  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Reporter> make_checkstyle_reporter(std::ostream& out,
                                                   const ReportOptions& options) {
  return std::make_unique<CheckstyleReporter>(out, options);
}

}  // namespace gaolint
