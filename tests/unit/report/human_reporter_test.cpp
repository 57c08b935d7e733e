#include "report/human_reporter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "fixture.h"

namespace gaolint {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string report(const Source& source, const std::vector<Finding>& findings,
                   ReportOptions options = {}) {
  std::ostringstream out;
  HumanReporter reporter(out, options);
  Totals totals;
  totals.add(findings);
  reporter.file(source, findings);
  reporter.finish(totals);
  return out.str();
}

int count(const std::string& text, const std::string& part) {
  int times = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++times;
  return times;
}

class HumanReport : public testing::Test {
 protected:
  const Rule rule_ = make_rule("demo/de", {"该用“得”", "should be 得"}, "为什么");
  const Rule plain_ = make_rule("demo/x", {"未填", "left blank"});
};

TEST_F(HumanReport, ShowsPlaceNoteFixAndSummary) {
  const Source source = Source::from_bytes("稿.txt", "问题找的准\n再看：找得准\n");
  Finding finding =
      make_finding(rule_, span_of(source, "的"), Severity::Warning, {"“的”应为“得”", "use 得"});
  finding.notes.push_back({span_of(source, "得"), {"这里写对了", "right here"}});
  finding.fixes.push_back({{"改为“得”", "write 得"}, Safety::Safe, {{finding.span, "得"}}});
  EXPECT_EQ(report(source, {finding}),
            "稿.txt:1:4 警告 “的”应为“得” demo/de\n"
            "     1 │ 问题找的准\n"
            "       │       ━━\n"
            "     2 │ 再看：找得准\n"
            "       │         ── 这里写对了\n"
            "       ╰ 改为“得”\n"
            "       ╰ 运行 gaolint explain demo/de 查看说明\n"
            "\n"
            "检查了 1 个文件，在 1 个文件中发现 1 处：警告 1。\n"
            "其中 1 处的改法可以直接采用。\n");
}

TEST_F(HumanReport, SpeaksEnglish) {
  const Source source = Source::from_bytes("a.txt", "问题找的准\n");
  Finding finding =
      make_finding(rule_, span_of(source, "的"), Severity::Error, {"“的”应为“得”", "use 得"});
  finding.fixes.push_back({{"改为“得”", "write 得"}, Safety::Unsafe, {{finding.span, "得"}}});
  ReportOptions options;
  options.language = Language::En;
  EXPECT_EQ(report(source, {finding}, options),
            "a.txt:1:4 error use 得 demo/de\n"
            "     1 │ 问题找的准\n"
            "       │       ━━\n"
            "       ╰ write 得 (check it)\n"
            "       ╰ run gaolint explain demo/de\n"
            "\n"
            "1 file(s) checked; in 1 of them 1 finding(s): error 1.\n"
            "1 have a fix that needs checking.\n");
}

TEST_F(HumanReport, PointsAtAnExplanationOnce) {
  const Source source = Source::from_bytes("a.txt", "的的\n");
  const std::vector<Finding> findings = {
      make_finding(rule_, {0, 3}, Severity::Warning, {"一", ""}),
      make_finding(rule_, {3, 6}, Severity::Warning, {"二", ""}),
      make_finding(plain_, {3, 6}, Severity::Warning, {"三", ""}),
  };
  const std::string text = report(source, findings);
  EXPECT_EQ(count(text, "gaolint explain"), 1);
  EXPECT_THAT(text, Not(HasSubstr("explain demo/x")));
}

TEST_F(HumanReport, ListsWhatOneRuleFindsTooOften) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "第XX项\n";
  const Source source = Source::from_bytes("a.txt", text);
  std::vector<Finding> findings;
  for (int i = 0; i < 20; ++i) {
    findings.push_back(
        make_finding(plain_, span_of(source, "XX", i), Severity::Error, {"未填", ""}));
  }
  const std::string listed = report(source, findings);
  EXPECT_EQ(count(listed, "错误 未填"), 3);
  EXPECT_THAT(listed, HasSubstr("a.txt 错误 另有 17 处：未填 demo/x\n"));
  EXPECT_THAT(listed, HasSubstr("4:2  第⟦XX⟧项"));
  EXPECT_THAT(listed, HasSubstr("20:2 第⟦XX⟧项\n"));
  EXPECT_THAT(listed, HasSubstr("发现 20 处：错误 20。"));
  ReportOptions options;
  options.full = true;
  EXPECT_EQ(count(report(source, findings, options), "错误 未填"), 20);
}

TEST_F(HumanReport, NeverSendsTheTextsControlsToTheTerminal) {
  const Source source = Source::from_bytes("a\x1b]0;x\x07.txt", "\x1b[2JXX\x9b\n");
  const Finding finding =
      make_finding(plain_, span_of(source, "XX"), Severity::Error, {"有\x1b[31m控制符", ""});
  const std::string text = report(source, {finding});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
}

TEST_F(HumanReport, ColoursOnlyWhenAsked) {
  const Source source = Source::from_bytes("a.txt", "XX\n");
  const Finding finding = make_finding(plain_, {0, 2}, Severity::Error, {"未填", ""});
  ReportOptions options;
  options.color = true;
  EXPECT_THAT(report(source, {finding}, options), HasSubstr("\x1b[1;31m错误\x1b[0m"));
  EXPECT_EQ(report(source, {finding}).find('\x1b'), std::string::npos);
}

TEST_F(HumanReport, LongMessageIsShortened) {
  const Source source = Source::from_bytes("a.txt", "X");
  const Finding finding =
      make_finding(plain_, {0, 1}, Severity::Error, {std::string(1'000'000, 'X'), ""});
  EXPECT_LT(report(source, {finding}).size(), 1000U);
}

TEST_F(HumanReport, SaysWhenNothingWasFound) {
  const Source source = Source::from_bytes("a.txt", "好\n");
  EXPECT_EQ(report(source, {}), "检查了 1 个文件，没有发现问题。\n");
}

TEST_F(HumanReport, NothingCheckedIsNotNothingFound) {
  std::ostringstream out;
  HumanReporter reporter(out, {});
  reporter.error({"读不了", {"a.txt", 0, 0}, {}, {}});
  reporter.finish({});
  EXPECT_EQ(out.str(), "没有检查任何文件。\n有 1 项没能完成，结果不完整。\n");
}

}  // namespace
}  // namespace gaolint
