#include <algorithm>
#include <string>
#include <vector>

#include "report/html_assets.h"
#include "report/html_escape.h"
#include "report/phrase.h"
#include "report/reporter.h"
#include "rule/rule.h"
#include "syntax/document.h"

namespace gaolint {
namespace {

constexpr Severity kSeverities[] = {Severity::Error, Severity::Warning, Severity::Info,
                                    Severity::Hint};

/// One draft as a section of the page: its outline, its lines with what was found marked in them,
/// and beside each line what there is to say.
class DraftSection {
 public:
  DraftSection(const Source& source, const std::vector<Finding>& findings, std::size_t number,
               Language language)
      : source_(source),
        document_(source),
        findings_(findings),
        prefix_("f" + std::to_string(number)),
        language_(language) {}

  std::string html() {
    out_ = "<section><h2>" + html_escape(source_.name()) + "</h2>\n";
    add_outline();
    out_ += "<div class=\"draft\">\n";
    std::size_t next = 0;  // finding
    for (int line = 1; line <= source_.line_count(); ++line) {
      const Span span = source_.line(line);
      const std::size_t first = next;
      while (next < findings_.size() && findings_[next].span.begin <= span.end) ++next;
      add_row(line, span, first, next);
    }
    return out_ + "</div></section>\n";
  }

 private:
  void add_outline() {
    std::string links;
    for (const Item& item : document_.items()) {
      if (!item.heading) continue;
      const Series& series = document_.series()[static_cast<std::size_t>(item.series)];
      const int line = source_.position(item.marker.source.begin).line;
      links += "<a style=\"padding-left:" + std::to_string(series.depth * 2) + "em\" href=\"#" +
               line_id(line) + "\">" +
               html_escape(std::string(document_.text(item.marker.folded)) +
                           std::string(document_.text(item.lead))) +
               "</a>\n";
      headings_.push_back(line);
    }
    if (!links.empty()) out_ += "<nav>" + links + "</nav>\n";
  }

  void add_row(int line, Span span, std::size_t first, std::size_t last) {
    const bool heading = std::binary_search(headings_.begin(), headings_.end(), line);
    out_ += "<div class=\"row\"><p id=\"" + line_id(line) + "\" data-line=\"" +
            std::to_string(line) + "\"" + (heading ? " class=\"heading\"" : "") + ">";
    add_marked(span);
    out_ += "</p><aside>";
    for (std::size_t i = first; i < last; ++i) add_card(i);
    out_ += "</aside></div>\n";
  }

  /// The line, cut where a finding begins or ends; findings may overlap, marks may not.
  void add_marked(Span line) {
    while (oldest_ < findings_.size() && ends_before(oldest_, line.begin)) ++oldest_;
    std::vector<Offset> cuts{line.begin, line.end};
    std::vector<std::size_t> here;
    for (std::size_t i = oldest_; i < findings_.size(); ++i) {
      const Span span = findings_[i].span;
      if (span.begin >= line.end && !(span.empty() && span.begin == line.end)) break;
      if (span.end <= line.begin) continue;
      here.push_back(i);
      cuts.push_back(std::max(span.begin, line.begin));
      cuts.push_back(std::min(span.end, line.end));
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t c = 0; c + 1 < cuts.size(); ++c) add_piece({cuts[c], cuts[c + 1]}, here);
  }

  bool ends_before(std::size_t index, Offset at) const { return findings_[index].span.end <= at; }

  void add_piece(Span piece, const std::vector<std::size_t>& here) {
    std::string of;
    std::string severities;
    std::string title;
    Severity worst = Severity::Hint;
    for (const std::size_t i : here) {
      const Finding& finding = findings_[i];
      if (!finding.span.contains(piece)) continue;
      of += (of.empty() ? "" : " ") + id(i);
      severities += (severities.empty() ? "" : " ") + std::string(severity_name(finding.severity));
      title += (title.empty() ? "" : "\n") + in_language(finding.message, language_);
      worst = std::max(worst, finding.severity);
    }
    const std::string text = html_escape(source_.text(piece));
    if (of.empty()) {
      out_ += text;
      return;
    }
    out_ += "<mark class=\"" + std::string(severity_name(worst)) + "\" data-of=\"" + of +
            "\" data-severities=\"" + severities + "\" title=\"" + html_escape(title) + "\">" +
            text + "</mark>";
  }

  void add_card(std::size_t index) {
    const Finding& finding = findings_[index];
    out_ += "<div class=\"" + std::string(severity_name(finding.severity)) + "\" data-of=\"" +
            id(index) + "\">" + std::string(severity_word(finding.severity, language_)) + " " +
            html_escape(in_language(finding.message, language_)) + " <code>" +
            html_escape(finding.rule->id) + "</code>";
    for (const Note& note : finding.notes) {
      const int line = source_.position(note.span.begin).line;
      out_ += "<br><a href=\"#" + line_id(line) + "\">" +
              phrase(language_, "第 {} 行", "line {}", line) + "</a> " +
              html_escape(in_language(note.message, language_));
    }
    if (!finding.fixes.empty()) {
      const Fix& fix = finding.fixes.front();
      out_ += "<br><span class=\"fix\">" + html_escape(in_language(fix.title, language_)) +
              (fix.safety == Safety::Safe ? "" : phrase(language_, "（请核实）", " (check this)")) +
              "</span>";
    }
    out_ += "</div>";
  }

  std::string id(std::size_t index) const { return prefix_ + "-" + std::to_string(index); }
  std::string line_id(int line) const { return prefix_ + "l" + std::to_string(line); }

  const Source& source_;
  const Document document_;
  const std::vector<Finding>& findings_;
  std::string prefix_;
  Language language_;
  std::string out_;
  std::vector<int> headings_;  // lines
  std::size_t oldest_ = 0;     // finding that may reach into the line
};

/// One page that stands alone: nothing is loaded, so that it can be handed on like the draft.
class HtmlReporter : public Reporter {
 public:
  HtmlReporter(std::ostream& out, const ReportOptions& options) : out_(out), options_(options) {
    const char* lang = options.language == Language::Zh ? "zh-CN" : "en";
    out_ << "<!DOCTYPE html>\n<html lang=\"" << lang
         << "\"><head><meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; script-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
         << say("gaolint 检查结果", "gaolint report") << "</title>\n<style>" << kHtmlStyle
         << "</style></head><body>\n<header><h1>" << say("检查结果", "Findings") << "</h1>\n";
    for (const Severity severity : kSeverities) {
      out_ << "<label><input type=\"checkbox\" checked data-severity=\"" << severity_name(severity)
           << "\"> " << severity_word(severity, options.language) << "</label>\n";
    }
    out_ << "<label><input type=\"checkbox\" id=\"only\"> "
         << say("只看有问题的行", "only lines with findings") << "</label></header>\n";
  }

  void file(const Source& source, const std::vector<Finding>& findings) override {
    if (findings.empty()) return;
    out_ << DraftSection(source, findings, sections_++, options_.language).html();
  }

  void error(const Error& error) override {
    out_ << "<p class=\"failed\" style=\"padding:0 24px\">"
         << html_escape(error.place.file + (error.place.file.empty() ? "" : ": ") + error.message)
         << "</p>\n";
  }

  void finish(const Totals& totals) override {
    out_ << "<footer>"
         << phrase(options_.language,
                   "检查了 {} 个文件，{} 个有问题：错误 {}，警告 {}，建议 {}，提示 {}。gaolint {}",
                   "{} files checked, {} with findings: {} errors, {} warnings, {} infos, {} "
                   "hints. gaolint {}",
                   totals.files, totals.files_with_findings, totals.count(Severity::Error),
                   totals.count(Severity::Warning), totals.count(Severity::Info),
                   totals.count(Severity::Hint), options_.version)
         << "</footer>\n<script>" << kHtmlScript << "</script></body></html>\n";
  }

 private:
  const char* say(const char* zh, const char* en) const {
    return options_.language == Language::Zh ? zh : en;
  }

  std::ostream& out_;
  ReportOptions options_;
  std::size_t sections_ = 0;
};

}  // namespace

std::unique_ptr<Reporter> make_html_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<HtmlReporter>(out, options);
}

}  // namespace gaolint
