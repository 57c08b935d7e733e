#include "report/human_reporter.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "report/excerpt.h"
#include "report/finding_list.h"
#include "report/phrase.h"
#include "report/place_text.h"
#include "report/snippet.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// A rule with more findings than this in one file has only its first ones shown at length.
constexpr std::size_t kManyFindings = 6;
constexpr std::size_t kFirstFindings = 3;
constexpr std::size_t kMostNotes = 5;
constexpr int kLongestMessage = 300;

using FindingGroup = std::vector<const Finding*>;

/// The findings that are listed instead of shown: by rule, in the order of first appearance.
std::vector<FindingGroup> findings_to_list(const std::vector<Finding>& findings) {
  std::unordered_map<const Rule*, std::size_t> slots;
  std::vector<FindingGroup> groups;
  for (const Finding& finding : findings) {
    const auto [slot, fresh] = slots.try_emplace(finding.rule, groups.size());
    if (fresh) groups.emplace_back();
    groups[slot->second].push_back(&finding);
  }
  std::erase_if(groups, [](const FindingGroup& group) { return group.size() <= kManyFindings; });
  for (FindingGroup& group : groups) group.erase(group.begin(), group.begin() + kFirstFindings);
  return groups;
}

}  // namespace

std::unique_ptr<Reporter> make_human_reporter(std::ostream& out, const ReportOptions& options) {
  return std::make_unique<HumanReporter>(out, options);
}

HumanReporter::HumanReporter(std::ostream& out, const ReportOptions& options)
    : out_(out), options_(options), paint_(options.color) {}

void HumanReporter::file(const Source& source, const std::vector<Finding>& findings) {
  std::vector<FindingGroup> lists;
  if (!options_.full) lists = findings_to_list(findings);
  std::unordered_set<const Finding*> listed;
  for (const FindingGroup& list : lists) listed.insert(list.begin(), list.end());
  for (const Finding& finding : findings) {
    if (!listed.contains(&finding)) write_finding(source, finding);
  }
  listed_ = listed_ || !lists.empty();
  for (const FindingGroup& list : lists) out_ << finding_list(source, list, options_) << '\n';
}

void HumanReporter::write_finding(const Source& source, const Finding& finding) {
  out_ << heading(source, finding);
  Snippet snippet(source, paint_, options_.width);
  snippet.draw({finding.span, "━", tone_of(finding.severity)});
  draw_notes(finding, snippet);
  for (const Fix& fix : finding.fixes) snippet.add_remark(Tone::Fix, remark(fix));
  const std::string& id = finding.rule->id;
  if (!finding.rule->explanation.empty() && explained_.insert(id).second) {
    snippet.add_remark(Tone::Faint, phrase(options_.language, "运行 gaolint explain {} 查看说明",
                                           "run gaolint explain {}", id));
  }
  out_ << snippet.text() << '\n';
}

std::string HumanReporter::heading(const Source& source, const Finding& finding) const {
  const std::string place = file_place_text(source, finding.span.begin, options_.language);
  const std::string_view severity = severity_word(finding.severity, options_.language);
  return fmt::format("{} {} {} {}\n", paint_(Tone::Strong, place),
                     paint_(tone_of(finding.severity), severity),
                     shorten(in_language(finding.message, options_.language), kLongestMessage),
                     paint_(Tone::Faint, finding.rule->id));
}

void HumanReporter::draw_notes(const Finding& finding, Snippet& snippet) const {
  const std::size_t drawn = std::min(finding.notes.size(), kMostNotes);
  for (std::size_t i = 0; i < drawn; ++i) {
    const Note& note = finding.notes[i];
    snippet.draw({note.span, "─", Tone::Info,
                  shorten(in_language(note.message, options_.language), kLongestMessage)});
  }
  if (const std::size_t more = finding.notes.size() - drawn; more > 0) {
    snippet.add_line(paint_(Tone::Faint, phrase(options_.language, "……另有 {} 处与此有关",
                                                "… and {} more places", more)));
  }
}

std::string HumanReporter::remark(const Fix& fix) const {
  std::string text = shorten(in_language(fix.title, options_.language), kLongestMessage);
  if (const std::size_t edits = fix.edits.size(); edits > 1) {
    text += phrase(options_.language, "（共改 {} 处）", " ({} places)", edits);
  }
  if (fix.safety == Safety::Unsafe) {
    text += phrase(options_.language, "（请核实）", " (check it)");
  } else if (fix.safety == Safety::DisplayOnly) {
    text += phrase(options_.language, "（供参考）", " (a suggestion)");
  }
  return text;
}

void HumanReporter::error(const Error&) { ++errors_; }

std::string HumanReporter::severity_counts(const Totals& totals) const {
  std::string text;
  for (const Severity severity :
       {Severity::Error, Severity::Warning, Severity::Info, Severity::Hint}) {
    const std::size_t count = totals.count(severity);
    if (count == 0) continue;
    if (!text.empty()) text += phrase(options_.language, "，", ", ");
    text += paint_(tone_of(severity), phrase(options_.language, "{} {}", "{} {}",
                                             severity_word(severity, options_.language), count));
  }
  return text;
}

void HumanReporter::finish(const Totals& totals) {
  const Language language = options_.language;
  if (totals.files == 0) {
    out_ << phrase(language, "没有检查任何文件。\n", "No file was checked.\n");
  } else if (totals.all_findings() == 0) {
    out_ << phrase(language, "检查了 {} 个文件，没有发现问题。\n",
                   "{} file(s) checked, nothing found.\n", totals.files);
  } else {
    out_ << phrase(language, "检查了 {} 个文件，在 {} 个文件中发现 {} 处：{}。\n",
                   "{} file(s) checked; in {} of them {} finding(s): {}.\n", totals.files,
                   totals.files_with_findings, totals.all_findings(), severity_counts(totals));
  }
  if (totals.safe_fixes > 0) {
    out_ << phrase(language, "其中 {} 处的改法可以直接采用。\n", "{} can be fixed as shown.\n",
                   totals.safe_fixes);
  }
  if (totals.other_fixes > 0) {
    out_ << phrase(language, "其中 {} 处有改法，请核实后采用。\n",
                   "{} have a fix that needs checking.\n", totals.other_fixes);
  }
  if (listed_) {
    out_ << phrase(language,
                   "一条规则在一个文件中的问题很多时只详细列出前 {} 处，加 --full 逐处显示。\n",
                   "Where a rule finds much in a file only the first {} are shown at length: use "
                   "--full for all.\n",
                   kFirstFindings);
  }
  if (errors_ > 0) {
    out_ << phrase(language, "有 {} 项没能完成，结果不完整。\n",
                   "{} thing(s) could not be done: the result is not complete.\n", errors_);
  }
}

}  // namespace gaolint
