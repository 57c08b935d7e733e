#pragma once

#include <algorithm>
#include <span>

#include "match/pattern.h"
#include "rule/check.h"

namespace gaolint {

/// Calls `visit(const Pattern::Match&)` for the matches in the sentences that the hits of one
/// pattern lie in, each sentence once. `hits` are in order, as on_document_hits gets them.
template <class Visit>
void for_each_match(const Document& document, const Pattern& pattern, std::span<const Hit> hits,
                    Visit visit) {
  const std::string_view text = document.text();
  Offset done = 0;
  for (const Hit& hit : hits) {
    const auto index = static_cast<std::size_t>(document.paragraph_at(hit.span.begin));
    const Span paragraph = document.folded().paragraphs()[index];
    // A hit that names no place is the whole paragraph.
    const Offset last = hit.span == paragraph ? hit.span.end : hit.span.begin + 1;
    for (Offset at = std::max(hit.span.begin, done); at < last; at = done) {
      const Span sentence = document.sentences().around(paragraph, at);
      pattern.for_each(text, sentence, visit);
      done = std::max(sentence.end, at + 1);
    }
  }
}

}  // namespace gaolint
