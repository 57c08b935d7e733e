#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "fixture.h"
#include "report/reporter.h"

namespace gaolint {
namespace {

using nlohmann::json;

class JsonReport : public testing::Test {
 protected:
  JsonReport() {
    options_.version = "1.2.3";
    Finding finding =
        make_finding(rule_, span_of(source_, "XX"), Severity::Error, {"未填", "left blank"});
    finding.notes.push_back({span_of(source_, "𠮷"), {"另一处", "another"}});
    finding.fixes.push_back({{"删去", "delete"}, Safety::Unsafe, {{finding.span, ""}}});
    findings_ = {finding, make_finding(rule_, {0, 0}, Severity::Hint, {"第二", ""})};
  }

  std::string written(std::string_view format) {
    std::ostringstream out;
    const auto reporter = find_format(format)->make(out, options_);
    Totals totals;
    totals.add(findings_);
    reporter->file(source_, findings_);
    reporter->error({"读不了", {"b\xFF.txt", 3, 4}, {}, {}});
    reporter->finish(totals);
    return out.str();
  }

  const Rule rule_ = make_rule("demo/x", {"未填", ""});
  // A BOM, CRLF, U+3000 and a character beyond the BMP before the mark.
  const Source source_ = Source::from_bytes("a.txt", "\xEF\xBB\xBF标题\r\n　𠮷XX项\r\n");
  std::vector<Finding> findings_;
  ReportOptions options_;
};

TEST_F(JsonReport, HasEverythingTheContractNames) {
  const json report = json::parse(written("json"));
  EXPECT_EQ(report["version"], "1.2.3");
  ASSERT_EQ(report["findings"].size(), 2U);
  const json& first = report["findings"][0];
  EXPECT_EQ(first["file"], "a.txt");
  EXPECT_EQ(first["rule"], "demo/x");
  EXPECT_EQ(first["severity"], "error");
  EXPECT_EQ(first["message"], "未填");
  EXPECT_EQ(first["text"], "XX");
  EXPECT_EQ(first["range"], json::parse(R"({"start":{"line":2,"column":3,"offset":18},
                                            "end":{"line":2,"column":5,"offset":20}})"));
  EXPECT_EQ(first["related"], json::parse(R"([{"message":"另一处",
      "range":{"start":{"line":2,"column":2,"offset":14},"end":{"line":2,"column":3,"offset":18}}}])"));
  EXPECT_EQ(first["fixes"][0]["title"], "删去");
  EXPECT_EQ(first["fixes"][0]["safety"], "unsafe");
  EXPECT_EQ(first["fixes"][0]["edits"][0]["text"], "");
  EXPECT_EQ(first["fixes"][0]["edits"][0]["range"], first["range"]);
  EXPECT_EQ(
      report["errors"],
      json::parse("[{\"file\":\"b\uFFFD.txt\",\"message\":\"读不了\",\"line\":3,\"column\":4}]"));
  EXPECT_EQ(report["summary"]["files"], 1);
  EXPECT_EQ(report["summary"]["error"], 1);
  EXPECT_EQ(report["summary"]["hint"], 1);
  EXPECT_EQ(report["summary"]["unsafe_fixes"], 1);
}

TEST_F(JsonReport, SpeaksEnglish) {
  options_.language = Language::En;
  const json report = json::parse(written("json"));
  EXPECT_EQ(report["findings"][0]["message"], "left blank");
  EXPECT_EQ(report["findings"][0]["related"][0]["message"], "another");
  EXPECT_EQ(report["findings"][1]["message"], "第二");
}

TEST_F(JsonReport, WithoutFindingsIsStillAReport) {
  findings_.clear();
  const json report = json::parse(written("json"));
  EXPECT_TRUE(report["findings"].is_array());
  EXPECT_TRUE(report["findings"].empty());
}

TEST_F(JsonReport, LinesAreTheSameFindings) {
  const json whole = json::parse(written("json"));
  std::istringstream lines(written("jsonl"));
  std::vector<json> parsed;
  for (std::string line; std::getline(lines, line);) parsed.push_back(json::parse(line));
  ASSERT_EQ(parsed.size(), 3U);
  EXPECT_EQ(parsed[0], whole["findings"][0]);
  EXPECT_EQ(parsed[1], whole["findings"][1]);
  EXPECT_EQ(parsed[2]["error"], whole["errors"][0]);
}

TEST(Formats, AreFoundByName) {
  for (const Format& format : all_formats()) EXPECT_EQ(find_format(format.name), &format);
  EXPECT_EQ(find_format("xml"), nullptr);
}

TEST(Totals, CountBySeverityAndBestFix) {
  const Rule rule = make_rule("demo/x", {"未填", ""});
  Finding both = make_finding(rule, {0, 1}, Severity::Warning, {});
  both.fixes = {{{}, Safety::Unsafe, {}}, {{}, Safety::Safe, {}}};
  Finding shown = make_finding(rule, {0, 1}, Severity::Info, {});
  shown.fixes = {{{}, Safety::DisplayOnly, {}}};
  Totals totals;
  totals.add({both, shown});
  totals.add({});
  EXPECT_EQ(totals.files, 2U);
  EXPECT_EQ(totals.files_with_findings, 1U);
  EXPECT_EQ(totals.all_findings(), 2U);
  EXPECT_EQ(totals.safe_fixes, 1U);
  EXPECT_EQ(totals.other_fixes, 0U);
  EXPECT_TRUE(totals.reach(Severity::Warning));
  EXPECT_TRUE(totals.reach(Severity::Info));
  EXPECT_FALSE(totals.reach(Severity::Error));
}

}  // namespace
}  // namespace gaolint
