#include "lsp/diagnostics.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

#include "lsp/json_text.h"
#include "rule/rule.h"
#include "text/digest.h"

namespace gaolint {
namespace {

int severity_number(Severity severity) {
  constexpr int kHint = 4;
  return kHint - static_cast<int>(severity);
}

/// Writes one diagnostic after another.
class DiagnosticWriter {
 public:
  DiagnosticWriter(const Reading& reading, const Client& client)
      : reading_(reading), client_(client) {}

  void add(const Finding& finding) {
    raw("{\"range\":").range(finding.span);
    raw(",\"severity\":").number(static_cast<std::uint32_t>(severity_number(finding.severity)));
    raw(",\"code\":").string(finding.rule->id);
    raw(",\"source\":\"gaolint\",\"message\":");
    string(in_language(finding.message, client_.language));
    if (!client_.rule_pages.empty()) {
      raw(",\"codeDescription\":{\"href\":").string(client_.rule_pages + finding.rule->id + ".md");
      raw("}");
    }
    if (client_.related_information && !finding.notes.empty()) add_related(finding);
    raw("}");
  }

  DiagnosticWriter& raw(std::string_view text) {
    text_.append(text);
    return *this;
  }
  std::string take() { return std::move(text_); }

 private:
  void add_related(const Finding& finding) {
    std::string_view between = ",\"relatedInformation\":[";
    for (const Note& note : finding.notes) {
      raw(std::exchange(between, ","));
      raw("{\"location\":{\"uri\":").string(reading_.uri());
      raw(",\"range\":").range(note.span);
      raw("},\"message\":").string(in_language(note.message, client_.language));
      raw("}");
    }
    raw("]");
  }

  void range(Span span) {
    raw("{\"start\":").position(span.begin);
    raw(",\"end\":").position(span.end);
    raw("}");
  }

  void position(Offset at) {
    const Position place = reading_.place(at);
    raw("{\"line\":").number(place.line);
    raw(",\"character\":").number(place.character);
    raw("}");
  }

  void number(std::uint32_t value) {
    std::array<char, 10> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    text_.append(digits.begin(), end);
  }

  void string(std::string_view text) { append_json_string(text_, text); }

  const Reading& reading_;
  const Client& client_;
  std::string text_;
};

}  // namespace

Json diagnostic(const Reading& reading, const Finding& finding, const Client& client) {
  DiagnosticWriter writer(reading, client);
  writer.add(finding);
  return parse_json(writer.take()).value_or(nullptr);
}

std::string diagnostics(const Reading& reading, const Client& client) {
  DiagnosticWriter writer(reading, client);
  std::string_view between = "[";
  for (const Finding& finding : reading.findings()) {
    writer.raw(std::exchange(between, ",")).add(finding);
  }
  return writer.raw(between == "[" ? "[]" : "]").take();
}

Json diagnostic_options() {
  return {{"identifier", "gaolint"},
          {"interFileDependencies", false},
          {"workspaceDiagnostics", true},
          {"workDoneProgress", true}};
}

std::string diagnostic_report(std::string_view items, std::string_view previous, Json about) {
  Digest digest;
  digest.add(items);
  const std::string id = digest.text();
  about["kind"] = id == previous ? "unchanged" : "full";
  about["resultId"] = id;
  return id == previous ? json_text(about) : with_member(about, "items", items);
}

}  // namespace gaolint
