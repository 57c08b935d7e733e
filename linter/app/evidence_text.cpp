#include "app/evidence_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/phrase.h"

namespace gaolint {

namespace {

std::string verdict(const RuleEvidence& row, Language language) {
  const double precision = row.read == 0 ? 0 : 100.0 * row.right / row.read;
  if (row.findings == 0) return phrase(language, "没有命中", "never fired");
  if (row.read == 0) {
    return phrase(language, "命中 {} 处，还没有人逐处看过",
                  "fired {} times; nobody has judged them", row.findings);
  }
  if (row.read < row.findings) {
    return phrase(language, "命中 {} 处，抽看的 {} 处中 {} 处属实（准确率 {:.0f}%）",
                  "fired {} times; of {} that were read {} are real faults (precision {:.0f} %)",
                  row.findings, row.read, row.right, precision);
  }
  return phrase(language, "命中 {} 处，其中 {} 处属实（准确率 {:.0f}%）",
                "fired {} times, {} of them real faults (precision {:.0f} %)", row.findings,
                row.right, precision);
}

/// Whether the rule is silent on a text that is all it has: each of its examples comes with a
/// template or with minutes, which published text, run by itself, has not.
bool needs_more_than_text(const Rule& rule) {
  return !rule.bad.empty() && std::ranges::all_of(rule.bad, [](const Example& example) {
    return example.made_from || example.minutes;
  });
}

}  // namespace

std::string evidence_text(const Evidence& evidence, const Rule& rule, Language language) {
  const RuleEvidence* row = evidence_of(evidence, rule);
  if (row == nullptr) return phrase(language, "没有测量", "not measured");
  if (row->findings == 0 && needs_more_than_text(rule)) {
    return phrase(language, "只凭公开文稿量不出来：要给出旧稿或时长，这条规则才会查",
                  "published text by itself says nothing of it: the rule looks only where an old "
                  "draft or the minutes are given");
  }
  const std::string said = verdict(*row, language);
  if (language == Language::Zh) {
    return fmt::format("在 {:.0f} 万字公开文稿上{}；语料摘要 {}，{}", evidence.characters / 1e4,
                       said, evidence.corpus, evidence.date);
  }
  return fmt::format("on {:.1f} million characters of published text: {}; corpus {}, {}",
                     evidence.characters / 1e6, said, evidence.corpus, evidence.date);
}

}  // namespace gaolint
