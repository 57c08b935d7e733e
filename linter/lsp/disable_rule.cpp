#include "lsp/disable_rule.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "formats/draft_format.h"
#include "lsp/action_parts.h"
#include "lsp/diagnostics.h"
#include "report/phrase.h"
#include "rule/rule.h"
#include "text/suppression_comment.h"

namespace gaolint {
namespace {

struct Insertion {
  Offset at;
  std::string text;
};

/// Behind the rules of a comment that holds for that line already. One that holds for a time only,
/// or for a reason, which may not be that of this rule, is left alone.
std::optional<Insertion> into_comment(std::string_view text, Offset at, const std::string& rule) {
  using Kind = SuppressionComment::Kind;
  for (const SuppressionComment& comment : suppression_comments(text)) {
    const bool of_line = comment.kind == Kind::Line || comment.kind == Kind::NextLine;
    const bool here = comment.line.begin <= at && at <= comment.line.end;
    if (!of_line || !here || comment.rules.empty()) continue;
    if (comment.expires || !comment.reason.empty()) continue;
    const std::string_view last = comment.rules.back();
    return Insertion{static_cast<Offset>(last.data() + last.size() - text.data()), " " + rule};
  }
  return std::nullopt;
}

std::string_view line_end_of(std::string_view text, Span line) {
  return text.substr(line.end).starts_with("\r\n") ? "\r\n" : "\n";
}

/// A line of its own above.
Insertion above(std::string_view text, Span line, std::string_view open, std::string_view close,
                const std::string& rule) {
  std::string comment(open);
  comment.append(" gaolint-disable-next-line ").append(rule).append(close);
  return {line.begin, comment.append(line_end_of(text, line))};
}

/// At the end of the line, but before what makes a hard line break of it. A comment of its own
/// would end the paragraph or the list there.
Insertion behind(std::string_view text, Span line, const std::string& rule) {
  const std::string_view own = text.substr(line.begin, line.size());
  const std::size_t last = own.find_last_not_of(" \t\r");
  std::size_t end = last == own.npos ? 0 : last + 1;
  if (end > 0 && own[end - 1] == '\\') --end;
  return {line.begin + static_cast<Offset>(end), " <!-- gaolint-disable-line " + rule + " -->"};
}

Insertion comment_for(const Reading& reading, const Finding& finding) {
  const std::string_view text = reading.source().text();
  const Offset at = finding.span.begin;
  const std::string& rule = finding.rule->id;
  if (auto insertion = into_comment(text, at, rule)) return *std::move(insertion);
  const Span line = reading.source().line(reading.source().position(at).line);
  if (format_of(reading.source().name(), {}) != DraftFormat::Markdown) {
    return above(text, line, "//", "", rule);
  }
  // A heading may end in signs that are no text.
  if (text.substr(line.begin).starts_with('#')) return above(text, line, "<!--", " -->", rule);
  return behind(text, line, rule);
}

Json disable_action(const Reading& reading, const Finding& finding, const Client& client) {
  const Insertion comment = comment_for(reading, finding);
  return {{"title",
           phrase(client.language, "这一行不报 {}", "disable {} for this line", finding.rule->id)},
          {"kind", kQuickFix},
          {"diagnostics", Json::array({diagnostic(reading, finding, client)})},
          {"edit", workspace_edit(reading, Json::array({text_edit(reading, {comment.at, comment.at},
                                                                  comment.text)}))}};
}

}  // namespace

void add_disable_actions(const Reading& reading, Span range, const Client& client, Json& actions) {
  if (reading.line(range.begin) != reading.line(range.end)) return;
  std::set<const Rule*> seen;
  for (const Finding& finding : reading.findings()) {
    if (!touches(range, finding.span)) continue;
    // What is said of a comment is not silenced by another one.
    const bool of_comment = finding.rule->check->suppression_fault().has_value();
    if (of_comment || !seen.insert(finding.rule).second) continue;
    actions.push_back(disable_action(reading, finding, client));
  }
}

}  // namespace gaolint
