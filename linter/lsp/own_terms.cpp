#include "lsp/own_terms.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "config/own_words.h"
#include "lsp/action_parts.h"
#include "lsp/diagnostics.h"
#include "lsp/markers.h"
#include "report/phrase.h"
#include "rule/rule.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::size_t kLongest = 20;  // characters

/// A term is a word or a name: no sentence, no number, no mark. Latin letters alone are one where
/// they were `selected`: XX is none.
bool could_be_term(std::string_view text, bool selected) {
  std::size_t characters = 0;
  bool letters = false;
  for (Offset at = 0; at < text.size(); ++characters) {
    const CodePoint point = decode_at(text, at);
    const bool han = is_han(point.value);
    const bool latin = (point.value | 0x20) >= 'a' && (point.value | 0x20) <= 'z';
    if (point.value < 0x20 || point.value == U'。' || point.value == U'\uFFFD') return false;
    letters |= han || (selected && latin);
    at += point.length;
  }
  return letters && characters >= 2 && characters <= kLongest && !text.starts_with(' ') &&
         !text.ends_with(' ');
}

/// What is selected around the finding, else what is marked.
Span term_at(Span range, const Finding& finding) {
  return !range.empty() && range.contains(finding.span) ? range : finding.span;
}

/// A number of the outline is no term, however often it is found.
bool is_marker(const Document& document, Span source) {
  const Offset begin = document.folded().to_folded(source).begin;
  const Item* item = item_with_marker_at(document, begin);
  return item != nullptr && item->marker.folded.begin <= begin && begin < item->marker.folded.end;
}

Json edits_of(const std::vector<TextInsertion>& insertions, std::string_view text,
              PositionEncoding encoding) {
  const PositionMap positions(text, LineStarts(text), encoding);
  Json edits = Json::array();
  for (const TextInsertion& each : insertions) {
    const Position at = positions.position(text, each.at);
    const Json position = {{"line", at.line}, {"character", at.character}};
    edits.push_back({{"range", {{"start", position}, {"end", position}}}, {"newText", each.text}});
  }
  return edits;
}

Json config_edit(const OwnConfig& config, Json edits, const Client& client) {
  if (!client.versioned_edits) return {{"changes", {{config.uri, std::move(edits)}}}};
  Json changes = Json::array();
  if (!config.text) changes.push_back({{"kind", "create"}, {"uri", config.uri}});
  changes.push_back(
      {{"textDocument", {{"uri", config.uri}, {"version", config.version}}}, {"edits", edits}});
  return {{"documentChanges", std::move(changes)}};
}

}  // namespace

void add_own_term_actions(const Reading& reading, Span range, const Client& client, Json& actions) {
  if (!client.own_config || reading.line(range.begin) != reading.line(range.end)) return;
  std::set<std::string_view> seen;
  std::optional<OwnConfig> config;
  for (const Finding& finding : reading.findings()) {
    if (!touches(range, finding.span)) continue;
    const Span span = term_at(range, finding);
    const std::string_view term = reading.source().text(span);
    if (!could_be_term(term, span == range) || is_marker(reading.document(), span)) continue;
    if (finding.rule->check->suppression_fault() || !seen.insert(term).second) continue;
    if (!config) config = client.own_config(reading.uri());
    if (!config || (!config->text && !client.creates_files)) return;
    const std::string text = config->text.value_or("");
    Json edits = edits_of(insertions_of_word(text, term), text, client.encoding);
    if (edits.empty()) continue;
    actions.push_back({{"title", phrase(client.language, "“{}”是本单位的用语",
                                        "add “{}” to the own terms", term)},
                       {"kind", kQuickFix},
                       {"diagnostics", Json::array({diagnostic(reading, finding, client)})},
                       {"edit", config_edit(*config, std::move(edits), client)}});
  }
}

}  // namespace gaolint
