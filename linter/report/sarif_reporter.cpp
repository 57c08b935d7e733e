#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/fingerprint.h"
#include "report/json_values.h"
#include "report/severity_words.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// A path as a relative URI reference (RFC 3986).
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool alnum = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (alnum || kPlain.find(c) != kPlain.npos) {
      out += c;
    } else {
      out += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return out;
}

constexpr SeverityWords kLevels = {"note", "note", "warning", "error"};

Json region(const Source& source, Span span) {
  const LineColumn begin = source.position(span.begin);
  const LineColumn end = source.position(span.end);
  const Span origin = source.origin(span);
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line},
          {"endColumn", end.column}, {"byteOffset", origin.begin},  {"byteLength", origin.size()}};
}

Json location(const Source& source, Span span) {
  return {
      {"physicalLocation",
       {{"artifactLocation", {{"uri", uri_of(source.name())}}}, {"region", region(source, span)}}}};
}

Json fix_object(const Source& source, const Fix& fix, Language language) {
  Json replacements = Json::array();
  for (const Edit& edit : fix.edits) {
    replacements.push_back(
        {{"deletedRegion", region(source, edit.span)}, {"insertedContent", {{"text", edit.text}}}});
  }
  return {{"description", {{"text", in_language(fix.title, language)}}},
          {"artifactChanges", Json::array({{{"artifactLocation", {{"uri", uri_of(source.name())}}},
                                            {"replacements", std::move(replacements)}}})}};
}

/// SARIF 2.1.0: one log with one run. Results are written as they come; what the run says of rules
/// and errors follows them.
class SarifReporter : public Reporter {
 public:
  SarifReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {
    out_ << "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\","
            "\"runs\":[{\"columnKind\":\"unicodeCodePoints\",\n\"results\":[";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    Fingerprints fingerprints(source);
    for (const Finding& finding : findings) {
      out_ << (any_ ? ",\n" : "\n") << dump(result(source, finding, fingerprints.of(finding)));
      any_ = true;
    }
  }

  void error(const Error& error) override {
    Json notification = {{"level", "error"}, {"message", {{"text", error.message}}}};
    if (!error.place.file.empty()) {
      Json place = {{"artifactLocation", {{"uri", uri_of(error.place.file)}}}};
      if (error.place.line > 0) place["region"] = {{"startLine", error.place.line}};
      notification["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
    }
    notifications_.push_back(std::move(notification));
  }

  void finish(const Totals&) override {
    Json invocation = {{"executionSuccessful", notifications_.empty()}};
    if (!notifications_.empty()) invocation["toolExecutionNotifications"] = notifications_;
    const Json tool = {
        {"driver", {{"name", "gaolint"}, {"version", options_.version}, {"rules", rules_}}}};
    out_ << "],\n\"tool\":" << dump(tool)
         << ",\n\"invocations\":" << dump(Json::array({std::move(invocation)})) << "}]}\n";
  }

 private:
  Json result(const Source& source, const Finding& finding, const std::string& fingerprint) {
    Json value = {{"ruleId", finding.rule->id},
                  {"ruleIndex", index_of(*finding.rule)},
                  {"level", word_of(kLevels, finding.severity)},
                  {"message", {{"text", in_language(finding.message, options_.language)}}},
                  {"locations", Json::array({location(source, finding.span)})},
                  {"partialFingerprints", {{"gaolint/v1", fingerprint}}}};
    for (const Note& note : finding.notes) {
      Json related = location(source, note.span);
      related["message"] = {{"text", in_language(note.message, options_.language)}};
      value["relatedLocations"].push_back(std::move(related));
    }
    for (const Fix& fix : finding.fixes) {
      value["fixes"].push_back(fix_object(source, fix, options_.language));
    }
    return value;
  }

  std::size_t index_of(const Rule& rule) {
    const auto [known, fresh] = indexes_.try_emplace(&rule, rules_.size());
    if (fresh) {
      rules_.push_back(
          {{"id", rule.id},
           {"shortDescription", {{"text", in_language(rule.summary, options_.language)}}},
           {"help", {{"text", rule.explanation}, {"markdown", rule.explanation}}},
           {"defaultConfiguration", {{"level", word_of(kLevels, rule.severity)}}}});
    }
    return known->second;
  }

  std::ostream& out_;
  ReportOptions options_;
  Json rules_ = Json::array();
  Json notifications_ = Json::array();
  std::unordered_map<const Rule*, std::size_t> indexes_;
  bool any_ = false;
};

}  // namespace

std::unique_ptr<Reporter> make_sarif_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<SarifReporter>(out, options);
}

}  // namespace gaolint
