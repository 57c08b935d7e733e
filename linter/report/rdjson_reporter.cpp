#include <string_view>

#include "report/json_values.h"
#include "report/phrase.h"
#include "report/severity_words.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// Reviewdog counts columns in bytes of UTF-8, from 1.
Json place(const Source& source, Offset at) {
  const int line = source.position(at).line;
  return {{"line", line}, {"column", at - source.line(line).begin + 1}};
}

Json range(const Source& source, Span span) {
  return {{"start", place(source, span.begin)}, {"end", place(source, span.end)}};
}

constexpr SeverityWords kSeverities = {"INFO", "INFO", "WARNING", "ERROR"};

/// Reviewdog Diagnostic Format, one object for a run.
class RdjsonReporter : public Reporter {
 public:
  RdjsonReporter(std::ostream& out, const ReportOptions& options)
      : out_(out), language_(options.language) {
    out_ << "{\"source\":{\"name\":\"gaolint\"},\n\"diagnostics\":[";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    for (const Finding& finding : findings) write(diagnostic(source, finding));
  }

  void error(const Error& error) override {
    Json location = {{"path", error.place.file}};
    if (error.place.line > 0) {
      location["range"] = {{"start", {{"line", error.place.line}}}};
    }
    write({{"message", error.message},
           {"location", std::move(location)},
           {"severity", "ERROR"},
           {"code", {{"value", "gaolint"}}}});
  }

  void finish(const Totals&) override { out_ << "\n]}\n"; }

 private:
  Json diagnostic(const Source& source, const Finding& finding) const {
    Json value = {{"message", message(source, finding)},
                  {"location", {{"path", source.name()}, {"range", range(source, finding.span)}}},
                  {"severity", word_of(kSeverities, finding.severity)},
                  {"code", {{"value", finding.rule->id}}}};
    for (const Fix& fix : finding.fixes) {
      // A suggestion is one replacement; a fix of several edits would be half applied.
      if (fix.edits.size() != 1) continue;
      const Edit& edit = fix.edits.front();
      value["suggestions"].push_back({{"range", range(source, edit.span)}, {"text", edit.text}});
    }
    return value;
  }

  /// Related places are said in the message: released versions of reviewdog refuse fields that they
  /// do not know.
  std::string message(const Source& source, const Finding& finding) const {
    std::string text = in_language(finding.message, language_);
    for (const Note& note : finding.notes) {
      text += phrase(language_, "\n第 {} 行：{}", "\nline {}: {}",
                     source.position(note.span.begin).line, in_language(note.message, language_));
    }
    return text;
  }

  void write(const Json& entry) {
    out_ << (any_ ? ",\n" : "\n") << dump(entry);
    any_ = true;
  }

  std::ostream& out_;
  Language language_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_rdjson_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<RdjsonReporter>(out, options);
}

}  // namespace gaolint
