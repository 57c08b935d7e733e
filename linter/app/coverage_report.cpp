#include "app/coverage_report.h"

#include <algorithm>
#include <map>
#include <utility>

#include "report/excerpt.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// What is missing in one value, or in one list of entries.
struct Gap {
  std::uint32_t line;
  std::string key;
  std::vector<std::string> items;
};

/// The items with bars between, broken into lines of that width.
std::vector<std::string> wrapped(const std::vector<std::string>& items, int width) {
  constexpr std::string_view kBetween = " | ";
  std::vector<std::string> lines(1);
  for (const std::string& each : items) {
    const std::string item = shorten(each, width);
    std::string& line = lines.back();
    const int joined =
        display_width(line) + static_cast<int>(kBetween.size()) + display_width(item);
    if (line.empty()) {
      line = item;
    } else if (joined <= width) {
      line.append(kBetween).append(item);
    } else {
      lines.push_back(item);
    }
  }
  return lines;
}

class CoverageText {
 public:
  CoverageText(const CoverageRun& run, const CoverageLook& look) : run_(run), look_(look) {}

  /// Nothing where every part is exercised.
  std::string of_rule(const RuleCoverage& coverage) const {
    std::map<std::size_t, std::vector<Gap>> gaps;  // by file
    std::size_t missing = 0;
    for (const CoveredPart& each : coverage.parts) {
      if (each.exercised) continue;
      ++missing;
      add(each.part, gaps[each.part.file]);
    }
    if (missing == 0) return {};
    const Place& place = coverage.rule->place;
    const std::string where = fmt::format("{}:{}", visible(place.file), place.line);
    std::string text =
        phrase(look_.language, "{} {} {} 个部分中有 {} 个没有例子用到\n",
               "{} {} of {} parts {} not exercised\n", look_.paint(Tone::Strong, where),
               coverage.rule->id, coverage.parts.size(), missing);
    for (const auto& [file, list] : gaps) {
      if (run_.file(file).path != place.file) text += "  " + visible(run_.file(file).path) + "\n";
      for (const Gap& gap : list) text += line_of(gap);
    }
    return text + "\n";
  }

 private:
  void add(const RulePart& part, std::vector<Gap>& gaps) const {
    const TomlNode& node = run_.tree(part.file).nodes[part.nodes.front()];
    const std::string key = visible(part.key);
    if (gaps.empty() || gaps.back().line != node.line || gaps.back().key != key) {
      gaps.push_back({node.line, key, {}});
    }
    gaps.back().items.push_back(item(part, node));
  }

  std::string item(const RulePart& part, const TomlNode& node) const {
    const std::string_view text = run_.tree(part.file).view(node.string);
    switch (part.kind) {
      case RulePart::Kind::Alternative: {
        const Span span = part.alternative.span;
        return span.empty() ? phrase(look_.language, "（空）", "(empty)")
                            : visible(text.substr(span.begin, span.size()));
      }
      case RulePart::Kind::Expression:
      case RulePart::Kind::Word:
        return phrase(look_.language, "整条 {}", "all of {}", visible(text));
      case RulePart::Kind::Entry:
        return phrase(look_.language, "整条", "all of it");
      case RulePart::Kind::Entries:
        return phrase(look_.language, "从这里起同样的 {} 条", "{} like this one",
                      part.nodes.size());
    }
    return {};
  }

  std::string line_of(const Gap& gap) const {
    constexpr int kIndent = 8, kNarrowest = 20;
    const auto lines = wrapped(gap.items, std::max(kNarrowest, look_.width - kIndent));
    std::string text = fmt::format("{:>6}  {}", gap.line, look_.paint(Tone::Info, gap.key));
    const bool beside =
        lines.size() == 1 &&
        kIndent + display_width(gap.key) + 2 + display_width(lines.front()) <= look_.width;
    if (beside) return text + "  " + lines.front() + "\n";
    for (const std::string& line : lines) text += "\n" + std::string(kIndent, ' ') + line;
    return text + "\n";
  }

  const CoverageRun& run_;
  const CoverageLook& look_;
};

/// A kind of part, as the totals call it.
struct PartName {
  RulePart::Kind kind;
  const char* zh;
  const char* en;
};
constexpr PartName kPartNames[] = {
    {RulePart::Kind::Expression, "整条表达式", "whole expressions"},
    {RulePart::Kind::Alternative, "表达式的一支", "alternatives"},
    {RulePart::Kind::Word, "词", "words"},
    {RulePart::Kind::Entry, "短表的一条", "entries of short lists"},
    {RulePart::Kind::Entries, "长表的一类", "kinds of entries of long lists"},
};

std::string totals_text(const std::vector<RuleCoverage>& rules, Language language) {
  const CoverageTotals totals = totals_of(rules);
  std::string text = phrase(language, "{} 条规则有 {} 个部分，例子用到了其中 {} 个（{}%）：\n",
                            "{} rules, {} parts, {} exercised by examples ({}%):\n", totals.rules,
                            totals.parts, totals.exercised, totals.percent());
  for (const PartName& name : kPartNames) {
    std::size_t count = 0, exercised = 0;
    for (const RuleCoverage& rule : rules) {
      for (const CoveredPart& each : rule.parts) {
        if (each.part.kind != name.kind) continue;
        ++count;
        exercised += each.exercised ? 1 : 0;
      }
    }
    if (count == 0) continue;
    text += fmt::format("  {:>5}/{:<5} {}\n", exercised, count,
                        language == Language::Zh ? name.zh : name.en);
  }
  return text;
}

}  // namespace

CoverageTotals totals_of(const std::vector<RuleCoverage>& rules) {
  CoverageTotals totals{rules.size()};
  for (const RuleCoverage& rule : rules) {
    totals.parts += rule.parts.size();
    for (const CoveredPart& each : rule.parts) totals.exercised += each.exercised ? 1 : 0;
  }
  return totals;
}

std::string coverage_text(const CoverageRun& run, const std::vector<RuleCoverage>& rules,
                          const CoverageLook& look) {
  const CoverageText writer(run, look);
  std::string text;
  for (const RuleCoverage& rule : rules) text += writer.of_rule(rule);
  return text + totals_text(rules, look.language);
}

}  // namespace gaolint
