#include "app/rule_table.h"

#include <algorithm>
#include <array>

#include "report/phrase.h"
#include "rule/families.h"
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
          row.on ? phrase(language, "开", "on") : phrase(language, "关", "off"),
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

std::string rule_table(const std::vector<RuleRow>& rows, Language language) {
  std::vector<Cells> lines;
  for (const RuleRow& row : rows) lines.push_back(cells(row, language));
  const Widths columns = widths(lines);
  std::string text;
  for (const Family& family : all_families()) {
    std::string body;
    std::size_t count = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].rule->family() != family.name) continue;
      body += line_text(lines[i], columns);
      ++count;
    }
    if (count == 0) continue;
    if (!text.empty()) text += "\n";
    text += phrase(language, "{1}（{0}，{2} 条）\n", "{0} ({2})\n", family.name, family.zh, count);
    text += body;
  }
  return text;
}

}  // namespace gaolint
