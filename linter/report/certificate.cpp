#include "report/certificate.h"

#include <algorithm>
#include <array>

#include "report/certificate_assets.h"
#include "report/html_escape.h"
#include "report/phrase.h"
#include "report/place_text.h"
#include "rule/rule.h"
#include "syntax/outline_parts.h"
#include "text/iso_date.h"
#include "text/reading.h"
#include "text/sha256.h"

namespace gaolint {
namespace {

constexpr Severity kSeverities[] = {Severity::Error, Severity::Warning, Severity::Info,
                                    Severity::Hint};
/// Of a text that a finding is about, this much stands in the table.
constexpr std::size_t kMostCharacters = 30;

std::string element(std::string_view name, const std::string& content,
                    std::string_view of_class = {}) {
  std::string tag = "<" + std::string(name);
  if (!of_class.empty()) tag += " class=\"" + std::string(of_class) + "\"";
  return tag + ">" + content + "</" + std::string(name) + ">";
}

std::string shortened(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = (text[at] & 0xC0) != 0x80;
    if (begins && count++ == kMostCharacters) return std::string(text.substr(0, at)) + "…";
  }
  return std::string(text);
}

/// One draft as a section of the page.
class Section {
 public:
  Section(const CertifiedCheck& check, const Document& document, Language language)
      : check_(check), document_(document), source_(document.source()), language_(language) {}

  std::string html(const std::vector<Finding>& findings, const std::vector<SetAside>& set_aside,
                   const std::string& version) {
    out_ = "<section>\n" + element("h1", say("文稿校核单", "Certificate of checking")) + "\n";
    add_verdict(findings);
    add_facts(version);
    add_heading(say("校核发现的问题", "Findings"));
    add_findings(findings);
    add_heading(say("同意保留的问题", "Let pass"));
    add_set_aside(set_aside);
    add_heading(say("提纲", "Outline"));
    add_outline();
    add_heading(say("所用的规则", "Rules applied"));
    add_packs();
    add_signatures();
    return out_ + "</section>\n";
  }

 private:
  std::string say(const char* zh, const char* en) const { return phrase(language_, zh, en); }

  void add_heading(const std::string& text) {
    constexpr std::array kNumbers = {"一、", "二、", "三、", "四、"};
    const std::string number = language_ == Language::Zh ? kNumbers[headings_] : "";
    ++headings_;
    out_ += element("h2", number + text) + "\n";
  }

  static bool is_grave(const Finding& finding) { return finding.severity >= Severity::Warning; }

  bool is_final() const { return check_.settings.stage == Stage::Final; }

  void add_verdict(const std::vector<Finding>& findings) {
    const bool passed = is_final() ? check_.verdict.passed()
                                   : std::none_of(findings.begin(), findings.end(), is_grave);
    std::string text =
        passed ? (is_final() ? say("通过，可以上报", "Passed: ready to be handed in")
                             : say("没有错误和警告", "No errors and no warnings"))
               : (is_final() ? say("没有通过，暂不能上报", "Not passed: not ready to be handed in")
                             : say("还有问题", "There are findings"));
    std::string counts;
    for (const Severity severity : kSeverities) {
      const auto count =
          std::count_if(findings.begin(), findings.end(),
                        [&](const Finding& finding) { return finding.severity == severity; });
      if (!counts.empty()) counts += say("，", ", ");
      counts += phrase(language_, "{} {}", "{} {}", severity_word(severity, language_), count);
    }
    out_ += element("p", element("strong", text) + " " + element("span", counts),
                    passed ? "verdict passed" : "verdict stopped") +
            "\n";
    for (const Place& place : check_.verdict.unexplained) {
      out_ += element("p",
                      html_escape(phrase(language_, "{}:{} 放过了问题而没有写原因",
                                         "{}:{} lets something pass without a reason", place.file,
                                         place.line)),
                      "stop") +
              "\n";
    }
  }

  /// `value` is HTML.
  void add_fact(const std::string& name, const std::string& value) {
    out_ += "<tr><th scope=\"row\">" + name + "</th><td>" + value + "</td></tr>\n";
  }

  void add_facts(const std::string& version) {
    out_ += "<table class=\"facts\">\n";
    add_fact(say("文稿", "Draft"), element("b", html_escape(check_.draft.name)));
    add_fact(say("文件指纹", "Digest of the file"),
             element("code", check_.draft.digest) + " " + element("small", "SHA-256"));
    const std::size_t characters = spoken_characters(document_.text());
    const std::size_t minutes = (characters + kReadingRate - 1) / kReadingRate;
    add_fact(say("篇幅", "Length"),
             phrase(language_, "{} 字，{} 段，念完约 {} 分钟",
                    "{} characters, {} paragraphs, about {} minutes to read out", characters,
                    document_.paragraph_count(), minutes));
    add_fact(say("稿件日期", "Date of the draft"),
             check_.settings.date ? iso_date(*check_.settings.date) : say("没有指定", "not said"));
    add_fact(say("校核阶段", "Stage"), stage());
    add_fact(say("校核工具", "Checked by"), "gaolint " + html_escape(version) +
                                                say("，规则指纹 ", ", rules ") +
                                                element("code", rules_digest()));
    add_fact(say("配置", "Configuration"), configurations());
    out_ += "</table>\n";
  }

  std::string stage() const {
    switch (check_.settings.stage) {
      case Stage::Draft:
        return say("起草中（draft）：未填之处只作提醒", "draft: still being written");
      case Stage::Review:
        return say("审改（review）", "review");
      case Stage::Final:
        break;
    }
    return say("定稿上报（final）：不留错误、警告、空白、修订和批注",
               "final: no errors, warnings, blanks, tracked changes or comments");
  }

  std::string configurations() const {
    if (check_.configurations.empty()) return say("没有，规则照默认", "none: rules as they are");
    std::string list;
    for (const CertifiedFile& file : check_.configurations) {
      list += element("div", html_escape(file.name) + " " +
                                 element("code", file.digest.substr(0, kShortDigest)));
    }
    return list;
  }

  /// Of all packs together.
  std::string rules_digest() const { return combined_digest(check_.packs).substr(0, kShortDigest); }

  void begin_table(std::initializer_list<std::string> columns) {
    out_ += "<table class=\"list\"><thead><tr>";
    for (const std::string& column : columns) out_ += "<th scope=\"col\">" + column + "</th>";
    out_ += "</tr></thead><tbody>\n";
  }

  std::string place(const Finding& finding) const {
    const Offset at = finding.span.begin;
    if (!source_.stories().empty()) {
      return element("td", html_escape(place_text(source_, at, language_)), "place");
    }
    const auto [line, column] = source_.position(at);
    return element("td", phrase(language_, "第{}行第{}字", "line {}, column {}", line, column),
                   "place");
  }

  std::string marked(const Finding& finding) const {
    return element("td", html_escape(shortened(source_.text(finding.span))));
  }

  std::string told(const Finding& finding) const {
    return element("td", html_escape(in_language(finding.message, language_)) + " " +
                             element("code", html_escape(finding.rule->id)));
  }

  void add_findings(const std::vector<Finding>& findings) {
    if (findings.empty()) {
      out_ += element("p", say("没有发现问题。", "None."), "none") + "\n";
      return;
    }
    begin_table({say("位置", "Place"), say("级别", "Severity"), say("原文", "Text"),
                 say("问题", "Finding")});
    for (const Finding& finding : findings) {
      out_ += "<tr>" + place(finding) +
              element("td", std::string(severity_word(finding.severity, language_)),
                      severity_name(finding.severity)) +
              marked(finding) + told(finding) + "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  std::string basis(const SetAside& each) const {
    const std::string where = html_escape(each.place.file) +
                              (each.place.line > 0 ? ":" + std::to_string(each.place.line) : "");
    switch (each.by) {
      case SetAside::By::Comment:
        return say("稿件里的注释，", "a comment, ") +
               phrase(language_, "第 {} 行", "line {}", each.place.line);
      case SetAside::By::Acceptance:
        return say("另行写明，", "written down in ") + where;
      case SetAside::By::Allowance:
        return say("配置允许这样写，", "allowed by ") + where;
      case SetAside::By::Baseline:
        break;
    }
    return say("基线里原有，", "known from before, ") + where;
  }

  void add_set_aside(const std::vector<SetAside>& set_aside) {
    if (set_aside.empty()) {
      out_ += element("p", say("没有。", "Nothing."), "none") + "\n";
      return;
    }
    begin_table({say("位置", "Place"), say("原文", "Text"), say("问题", "Finding"),
                 say("保留的原因", "Why"), say("依据", "Where that is said")});
    for (const SetAside& each : set_aside) {
      std::string why = each.reason.empty() ? element("em", say("没有写原因", "no reason is given"))
                                            : html_escape(each.reason);
      if (each.expires) {
        why += phrase(language_, "（到 {} 为止）", " (until {})", iso_date(*each.expires));
      }
      out_ += "<tr>" + place(each.finding) + marked(each.finding) + told(each.finding) +
              element("td", why) + element("td", basis(each)) + "</tr>\n";
    }
    out_ += "</tbody></table>\n";
  }

  void add_outline() {
    const auto parts = outline_parts(document_);
    std::string lines;
    for (const OutlinePart& part : parts) add_part(lines, part);
    out_ += lines.empty() ? element("p", say("没有分层次。", "It has no parts."), "none") + "\n"
                          : "<ul class=\"outline\">" + lines + "</ul>\n";
  }

  /// The parts and the parts of these; what is below is in the draft.
  void add_part(std::string& lines, const OutlinePart& part) const {
    lines += "<li>" + part_line(part);
    std::string inner;
    for (const OutlinePart& below : part.parts) {
      if (below.kind == OutlinePart::Kind::Item) inner += "<li>" + part_line(below) + "</li>\n";
    }
    if (!inner.empty()) lines += "<ul>" + inner + "</ul>";
    lines += "</li>\n";
  }

  std::string part_line(const OutlinePart& part) const {
    return element("span", html_escape(shortened(kind_word(part.kind) + part.label))) + " " +
           element("small", phrase(language_, "{} 字", "{} ch", part.characters));
  }

  std::string kind_word(OutlinePart::Kind kind) const {
    switch (kind) {
      case OutlinePart::Kind::Title:
        return say("［标题］", "[title] ");
      case OutlinePart::Kind::Opening:
        return say("［开头］", "[opening] ");
      case OutlinePart::Kind::Prose:
        return say("［正文］", "[text] ");
      case OutlinePart::Kind::Ending:
        return say("［结尾］", "[ending] ");
      case OutlinePart::Kind::Item:
        break;
    }
    return {};
  }

  void add_packs() {
    begin_table({say("规则包", "Pack"), say("内容", "About"), say("用了（共有）", "Applied (of)"),
                 say("指纹", "Digest")});
    for (const CertifiedPack& pack : check_.packs) {
      out_ += "<tr>" + element("td", html_escape(pack.name)) +
              element("td", html_escape(in_language(pack.summary, language_))) +
              element("td", phrase(language_, "{}（{}）", "{} ({})", pack.applied, pack.rules)) +
              element("td", element("code", pack.digest.substr(0, kShortDigest)), "digest") +
              "</tr>\n";
    }
    out_ += "</tbody></table>\n";
    if (check_.left_out.empty()) return;
    std::string ids;
    for (const std::string& id : check_.left_out) {
      ids += (ids.empty() ? "" : " ") + element("code", html_escape(id));
    }
    out_ += element("p", say("默认开启而没有用的规则：", "On by default and not applied: ") + ids,
                    "left-out") +
            "\n";
  }

  void add_signatures() {
    out_ += "<div class=\"signatures\">";
    for (const auto& role : {say("起草人", "Author"), say("校对人", "Proofreader"),
                             say("核稿人", "Approved by"), say("日期", "Date")}) {
      out_ += element("div", role + say("：", ": ") + "<i></i>");
    }
    out_ += "</div>\n";
  }

  static constexpr std::size_t kShortDigest = 16;

  const CertifiedCheck& check_;
  const Document& document_;
  const Source& source_;
  Language language_;
  std::size_t headings_ = 0;
  std::string out_;
};

}  // namespace

std::string combined_digest(const std::vector<CertifiedPack>& packs) {
  std::string list;
  for (const CertifiedPack& pack : packs) list += pack.name + " " + pack.digest + "\n";
  return sha256(list);
}

void CertificatePage::add(const CertifiedCheck& check, const Document& document,
                          const std::vector<Finding>& findings,
                          const std::vector<SetAside>& set_aside) {
  ++drafts_;
  sections_ += Section(check, document, language_).html(findings, set_aside, version_);
}

void CertificatePage::add(const Error& error) {
  const std::string place = error.place.file.empty() ? "" : error.place.file + ": ";
  errors_ += element("li", html_escape(place + error.message)) + "\n";
}

std::string CertificatePage::html() const {
  const char* lang = language_ == Language::Zh ? "zh-CN" : "en";
  std::string page = "<!DOCTYPE html>\n<html lang=\"" + std::string(lang) +
                     "\"><head><meta charset=\"utf-8\">\n<meta http-equiv=\""
                     "Content-Security-Policy\" content=\"default-src 'none'; style-src "
                     "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, "
                     "initial-scale=1\">\n";
  page += element("title", phrase(language_, "文稿校核单", "Certificate of checking")) + "\n" +
          element("style", std::string(kCertificateStyle)) + "</head><body>\n";
  if (!errors_.empty()) {
    page += "<aside><b>" +
            phrase(language_, "有事没有办成，这份校核单不完整：",
                   "Something could not be done, this is not complete:") +
            "</b><ul>" + errors_ + "</ul></aside>\n";
  }
  page += sections_;
  if (drafts_ == 0) {
    page += element("p", phrase(language_, "没有检查任何稿件。", "No draft was checked.")) + "\n";
  }
  page += element(
      "footer",
      phrase(language_,
             "文件有没有再改过：运行 sha256sum "
             "文件名，与“文件指纹”对照。同样的稿件、配置、规则和版本，"
             "得到同样的校核单。",
             "Whether the file has been changed since: hold sha256sum against the digest above. "
             "The same draft, configuration, rules and version give the same page."));
  return page + "\n</body></html>\n";
}

}  // namespace gaolint
