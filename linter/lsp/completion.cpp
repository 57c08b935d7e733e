#include "lsp/completion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lsp/markers.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kKeyword = 14;  // CompletionItemKind
constexpr int kText = 1;

/// How far back an opening mark is looked for.
constexpr Offset kFarthest = 3000;  // bytes: 1000 characters

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMarks = {
    {{"“", "”"}, {"‘", "’"}, {"《", "》"}, {"〈", "〉"}, {"（", "）"}, {"〔", "〕"}}};

/// The mark that closes what was opened last in `text` and is still open.
std::optional<std::string_view> closing_mark(std::string_view text) {
  std::vector<std::string_view> open;  // the closing marks that are due
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    for (const auto& [opening, closing] : kMarks) {
      if (rest.starts_with(opening)) open.push_back(closing);
      if (rest.starts_with(closing) && !open.empty() && open.back() == closing) open.pop_back();
    }
  }
  if (open.empty()) return std::nullopt;
  return open.back();
}

std::optional<std::string_view> closing_mark_at(const Reading& reading, Offset at) {
  const std::string_view text = reading.source().text();
  const std::size_t line_end = text.substr(0, at).find_last_of("\r\n");
  Offset begin = line_end == text.npos ? 0 : static_cast<Offset>(line_end) + 1;
  if (at - begin > kFarthest) begin = at - kFarthest;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return closing_mark(text.substr(begin, at - begin));
}

/// The items after which another one could stand here: the last before this place, and those it
/// lies in. Inner before outer.
std::vector<const Item*> open_items(const Document& document, Offset folded) {
  const auto& items = document.items();
  const auto after =
      std::upper_bound(items.begin(), items.end(), folded,
                       [](Offset at, const Item& item) { return at < item.marker.folded.end; });
  std::vector<const Item*> open;
  if (after == items.begin()) return open;
  for (int index = static_cast<int>(after - items.begin()) - 1; index >= 0;) {
    const Item& item = items[static_cast<std::size_t>(index)];
    open.push_back(&item);
    if (item.series < 0) break;
    index = document.series()[static_cast<std::size_t>(item.series)].parent_item;
  }
  return open;
}

/// What stands between the last punctuation or line end and the cursor: the word that is being
/// written and would be replaced.
Span word_before(std::string_view text, Offset at) {
  Offset begin = at;
  while (begin > 0) {
    const CodePoint before = decode_before(text, begin);
    if (is_white(before.value) || is_han_punctuation(before.value)) break;
    begin -= before.length;
    if (at - begin > 15) return {at, at};  // bytes: markers are short
  }
  return {begin, at};
}

Json proposal(const Reading& reading, std::string_view text, Span replaced, int kind,
              std::string detail, std::size_t rank) {
  return {{"label", text},
          {"kind", kind},
          {"detail", std::move(detail)},
          {"sortText", std::to_string(rank)},
          {"filterText", std::string(reading.source().text(replaced)) + std::string(text)},
          {"textEdit", {{"range", reading.range(replaced)}, {"newText", text}}}};
}

}  // namespace

Json completion_options() { return {{"triggerCharacters", {"；"}}}; }

Json answer_completion(const Reading& reading, const Json& params, const Client& client) {
  const Document& document = reading.document();
  const Offset at = reading.offset(params);
  Json items = Json::array();
  if (const auto mark = closing_mark_at(reading, at)) {
    items.push_back(proposal(reading, *mark, {at, at}, kText,
                             phrase(client.language, "收尾", "closing mark"), items.size()));
  }
  const Span word = word_before(reading.source().text(), at);
  const std::string_view written = reading.source().text(word);
  std::set<std::string> seen;
  for (const Item* item : open_items(document, reading.folded(word.begin))) {
    const auto marker = next_marker(document, item->marker);
    if (!marker || !std::string_view(*marker).starts_with(written) || *marker == written ||
        !seen.insert(*marker).second) {
      continue;
    }
    items.push_back(
        proposal(reading, *marker, word, kKeyword,
                 phrase(client.language, "接“{}”", "after {}", document.text(item->marker.folded)),
                 items.size()));
  }
  return items;
}

}  // namespace gaolint
