#include "app/rule_table.h"

#include <algorithm>
#include <array>

#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// All but the last, which needs no width.
constexpr std::size_t kAligned = 5;
using Cells = std::array<std::string, kAligned + 1>;
using Widths = std::array<int, kAligned>;

Cells cells(const RuleRow& row, Language language) {
  const Rule& rule = *row.rule;
  return {rule.id,
          std::string(severity_word(rule.severity, language)),
          rule.kind,
          row.state,
          offers_fix(rule) ? phrase(language, "可改", "fix") : std::string(),
          in_language(rule.summary, language)};
}

Widths widths(const std::vector<Cells>& lines) {
  Widths widths{};
  for (const Cells& line : lines) {
    for (std::size_t i = 0; i < kAligned; ++i) {
      widths[i] = std::max(widths[i], display_width(line[i]));
    }
  }
  return widths;
}

std::string line_text(const Cells& line, const Widths& widths) {
  std::string text = "  ";
  for (std::size_t i = 0; i < kAligned; ++i) {
    const int padding = widths[i] - display_width(line[i]) + 2;
    text += line[i] + std::string(static_cast<std::size_t>(padding), ' ');
  }
  return text + line.back() + "\n";
}

}  // namespace

bool offers_fix(const Rule& rule) {
  return std::any_of(rule.bad.begin(), rule.bad.end(),
                     [](const Example& example) { return example.fixed.has_value(); });
}

std::string rule_table(const std::vector<RuleGroup>& groups, Language language) {
  std::vector<Cells> lines;
  for (const RuleGroup& group : groups) {
    for (const RuleRow& row : group.rows) lines.push_back(cells(row, language));
  }
  const Widths columns = widths(lines);
  std::string text;
  auto line = lines.begin();
  for (const RuleGroup& group : groups) {
    if (!text.empty()) text += "\n";
    text += group.heading + "\n";
    for (std::size_t i = 0; i < group.rows.size(); ++i) text += line_text(*line++, columns);
  }
  return text;
}

}  // namespace gaolint
