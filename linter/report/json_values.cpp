#include "report/json_values.h"

#include "rule/rule.h"

namespace gaolint {
namespace {

Json place(const Source& source, Offset at, Offset file_offset) {
  const LineColumn position = source.position(at);
  return {{"line", position.line}, {"column", position.column}, {"offset", file_offset}};
}

Json json_of(const Source& source, const Fix& fix, Language language) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    edits.push_back({{"range", gaolint::json_of(source, edit.span)}, {"text", edit.text}});
  }
  return {{"title", in_language(fix.title, language)},
          {"safety", safety_name(fix.safety)},
          {"edits", std::move(edits)}};
}

}  // namespace

Json json_of(const Source& source, Span span) {
  const Span origin = source.origin(span);
  return {{"start", place(source, span.begin, origin.begin)},
          {"end", place(source, span.end, origin.end)}};
}

Json json_of(const Source& source, const Finding& finding, Language language) {
  Json related = Json::array();
  for (const Note& note : finding.notes) {
    related.push_back(
        {{"message", in_language(note.message, language)}, {"range", json_of(source, note.span)}});
  }
  Json fixes = Json::array();
  for (const Fix& fix : finding.fixes) fixes.push_back(json_of(source, fix, language));
  return {{"file", source.name()},
          {"rule", finding.rule->id},
          {"severity", severity_name(finding.severity)},
          {"message", in_language(finding.message, language)},
          {"range", json_of(source, finding.span)},
          {"text", source.text(finding.span)},
          {"related", std::move(related)},
          {"fixes", std::move(fixes)}};
}

Json json_of(const Error& error) {
  Json value = {{"file", error.place.file}, {"message", error.message}};
  if (error.place.line > 0) value["line"] = error.place.line;
  if (error.place.column > 0) value["column"] = error.place.column;
  if (!error.hint.empty()) value["hint"] = error.hint;
  return value;
}

Json json_of(const Totals& totals) {
  Json value = {{"files", totals.files}, {"files_with_findings", totals.files_with_findings}};
  for (const Severity severity :
       {Severity::Error, Severity::Warning, Severity::Info, Severity::Hint}) {
    value[std::string(severity_name(severity))] = totals.count(severity);
  }
  value["safe_fixes"] = totals.safe_fixes;
  value["unsafe_fixes"] = totals.other_fixes;
  return value;
}

std::string dump(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gaolint
