#include "syntax/plain_sentences.h"

#include <algorithm>

namespace gaolint {

std::vector<Span> plain_sentences(const Document& document) {
  std::vector<Span> lines;
  for (const UnitKind kind : {UnitKind::Title, UnitKind::Byline, UnitKind::Salutation,
                              UnitKind::Sentence, UnitKind::Closing}) {
    for (const Unit& unit : document.units(kind)) lines.push_back(unit.folded);
  }
  std::sort(lines.begin(), lines.end());
  std::vector<Span> sentences;
  auto item = document.items().begin();
  for (Span words : lines) {
    if (!sentences.empty() && words.begin < sentences.back().end) continue;
    while (item != document.items().end() && item->marker.folded.begin < words.begin) ++item;
    const bool marked = item != document.items().end() && item->marker.folded.begin == words.begin;
    if (marked) words.begin = std::min(item->marker.folded.end, words.end);
    if (!words.empty()) sentences.push_back(words);
  }
  return sentences;
}

}  // namespace gaolint
