#include "lsp/diagnostics.h"

#include <utility>

#include "lsp/message.h"
#include "rule/rule.h"
#include "text/digest.h"

namespace gaolint {
namespace {

int severity_number(Severity severity) {
  constexpr int kHint = 4;
  return kHint - static_cast<int>(severity);
}

Json related_information(const Reading& reading, const Finding& finding, const Client& client) {
  Json related = Json::array();
  for (const Note& note : finding.notes) {
    related.push_back({{"location", {{"uri", reading.uri()}, {"range", reading.range(note.span)}}},
                       {"message", in_language(note.message, client.language)}});
  }
  return related;
}

}  // namespace

Json diagnostic(const Reading& reading, const Finding& finding, const Client& client) {
  Json value = {{"range", reading.range(finding.span)},
                {"severity", severity_number(finding.severity)},
                {"code", finding.rule->id},
                {"source", "gaolint"},
                {"message", in_language(finding.message, client.language)}};
  if (!client.rule_pages.empty()) {
    value["codeDescription"] = {{"href", client.rule_pages + finding.rule->id + ".md"}};
  }
  if (client.related_information && !finding.notes.empty()) {
    value["relatedInformation"] = related_information(reading, finding, client);
  }
  return value;
}

Json diagnostics(const Reading& reading, const Client& client) {
  Json list = Json::array();
  for (const Finding& finding : reading.findings()) {
    list.push_back(diagnostic(reading, finding, client));
  }
  return list;
}

Json diagnostic_options() {
  return {{"identifier", "gaolint"},
          {"interFileDependencies", false},
          {"workspaceDiagnostics", true},
          {"workDoneProgress", true}};
}

Json diagnostic_report(Json items, std::string_view previous) {
  Digest digest;
  digest.add(dump_message(items));
  const std::string id = digest.text();
  if (id == previous) return {{"kind", "unchanged"}, {"resultId", id}};
  return {{"kind", "full"}, {"resultId", id}, {"items", std::move(items)}};
}

Json answer_diagnostic(const Reading& reading, const Json& params, const Client& client) {
  return diagnostic_report(diagnostics(reading, client),
                           string_of(member(params, "previousResultId")));
}

}  // namespace gaolint
