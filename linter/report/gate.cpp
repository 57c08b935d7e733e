#include "report/gate.h"

#include <algorithm>

#include "report/excerpt.h"
#include "report/phrase.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

constexpr std::size_t kMostLines = 12;

void count(std::vector<GateStop>& stops, const Finding& finding) {
  const auto known = std::find_if(stops.begin(), stops.end(), [&](const GateStop& stop) {
    return stop.rule == finding.rule && stop.severity == finding.severity;
  });
  if (known != stops.end()) {
    ++known->count;
  } else {
    stops.push_back({finding.rule, finding.severity, 1});
  }
}

bool same(const Place& a, const Place& b) {
  return a.file == b.file && a.line == b.line && a.column == b.column;
}

std::vector<std::string> lines_of(const GateVerdict& verdict, Language language, Paint paint) {
  std::vector<std::string> lines;
  if (verdict.unread) lines.push_back(phrase(language, "没能检查", "it could not be checked"));
  for (const GateStop& stop : verdict.stops) {
    const std::string severity(severity_word(stop.severity, language));
    lines.push_back(phrase(
        language, "{} {}：{} 处 {}", "{} {}: {} {}", paint(tone_of(stop.severity), severity),
        in_language(stop.rule->summary, language), stop.count, paint(Tone::Faint, stop.rule->id)));
  }
  for (const Place& place : verdict.unexplained) {
    lines.push_back(phrase(language, "{}:{} 放过了问题而没有写原因",
                           "{}:{} lets something pass without a reason", visible(place.file),
                           place.line));
  }
  return lines;
}

}  // namespace

GateVerdict judge(const std::string& draft, const std::vector<Finding>& findings,
                  const std::vector<SetAside>& set_aside, Severity least) {
  GateVerdict verdict{draft, false, {}, {}};
  for (const Finding& finding : findings) {
    if (finding.severity >= least) count(verdict.stops, finding);
  }
  std::stable_sort(verdict.stops.begin(), verdict.stops.end(),
                   [](const GateStop& a, const GateStop& b) { return a.severity > b.severity; });
  for (const SetAside& each : set_aside) {
    // Comments without a reason have a rule.
    if (!each.reason.empty() || each.by == SetAside::By::Comment) continue;
    auto& places = verdict.unexplained;
    const bool known = std::any_of(places.begin(), places.end(),
                                   [&](const Place& place) { return same(place, each.place); });
    if (!known) places.push_back(each.place);
  }
  return verdict;
}

std::string gate_text(const std::vector<GateVerdict>& verdicts, Language language, Paint paint) {
  const auto stopped = static_cast<std::size_t>(
      std::count_if(verdicts.begin(), verdicts.end(),
                    [](const GateVerdict& verdict) { return !verdict.passed(); }));
  if (verdicts.empty()) return {};
  if (stopped == 0) {
    return paint(Tone::Strong,
                 phrase(language, "gaolint: 定稿检查通过（{} 份）\n",
                        "gaolint: the final check is passed ({} draft(s))\n", verdicts.size()));
  }
  std::string text = paint(
      Tone::Strong,
      phrase(language, "gaolint: 定稿检查没有通过：{} 份稿件里有 {} 份还不能上报，先处理下面这些\n",
             "gaolint: the final check is not passed: of {} draft(s) {} must wait for this\n",
             verdicts.size(), stopped));
  for (const GateVerdict& verdict : verdicts) {
    if (verdict.passed()) continue;
    text += "  " + visible(verdict.draft) + "\n";
    const auto lines = lines_of(verdict, language, paint);
    const std::size_t shown = std::min(lines.size(), kMostLines);
    for (std::size_t i = 0; i < shown; ++i) text += "    " + lines[i] + "\n";
    if (shown < lines.size()) {
      text += "    " + phrase(language, "……另有 {} 类\n", "… and {} more\n", lines.size() - shown);
    }
  }
  return text;
}

}  // namespace gaolint
