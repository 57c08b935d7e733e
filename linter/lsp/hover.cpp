#include "lsp/hover.h"

#include <algorithm>
#include <string>

#include "lsp/markers.h"
#include "report/phrase.h"
#include "rule/rule.h"

namespace gaolint {
namespace {

/// What comes from a draft must be no mark-up.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_[]<>|#~").find(c) != std::string_view::npos) out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string why(const Finding& finding, Language language) {
  const Rule& rule = *finding.rule;
  return phrase(language, "**{}：{}**\n\n{}\n\n`{}` · {}", "**{}: {}**\n\n{}\n\n`{}` · {}",
                severity_word(finding.severity, language),
                plain(in_language(finding.message, language)), rule.explanation, rule.id,
                plain(rule.source));
}

std::string place_in_series(const Document& document, const Item& item, Language language) {
  const Series& series = document.series()[static_cast<std::size_t>(item.series)];
  const auto index = static_cast<int>(&item - document.items().data());
  const auto place = std::find(series.items.begin(), series.items.end(), index);
  const auto number = place - series.items.begin() + 1;
  return phrase(language, "`{}` 第 {} 项，共 {} 项", "`{}` {} of {}",
                document.text(item.marker.folded), number, series.items.size());
}

}  // namespace

Json answer_hover(const Reading& reading, const Json& params, const Client& client) {
  const Offset at = reading.offset(params);
  std::string text;
  Span span{at, at};
  const auto add = [&](const std::string& piece, Span place) {
    if (!text.empty()) text += "\n\n---\n\n";
    if (text.empty()) span = place;
    text += piece;
  };
  for (const Finding& finding : reading.findings()) {
    if (finding.span.contains(at)) add(why(finding, client.language), finding.span);
  }
  const Item* item = item_with_marker_at(reading.document(), reading.folded(at));
  if (item != nullptr && item->series >= 0 && item->marker.source.contains(at)) {
    add(place_in_series(reading.document(), *item, client.language), item->marker.source);
  }
  if (text.empty()) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", text}}}, {"range", reading.range(span)}};
}

}  // namespace gaolint
