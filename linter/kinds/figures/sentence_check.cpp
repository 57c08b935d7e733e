#include "kinds/figures/sentence_check.h"

#include <algorithm>

#include "kinds/context.h"

namespace gaolint {

bool digit_follows(std::string_view text, Offset at, Offset reach) {
  return text.substr(at, reach).find_first_of("0123456789") != std::string_view::npos;
}

void SentenceFigureCheck::on_paragraph(const Document& document, int /*paragraph*/,
                                       std::span<const Hit> hits, const Sink& sink) const {
  Offset done = 0;
  for (const Hit& hit : hits) {
    if (hit.span.begin < done || !may_matter(document.text(), hit)) continue;
    const Span around = context_around(document, hit.span.begin);
    FigureSentence sentence{document.text(), {std::max(around.begin, done), around.end}, {}};
    sentence.figures = reader().read(sentence.text, sentence.span);
    check(sentence, sink);
    done = around.end;
  }
}

bool SentenceFigureCheck::stands_before(const std::vector<Pattern>& patterns,
                                        const FigureSentence& sentence, Offset end) {
  const std::string_view before =
      sentence.text.substr(sentence.span.begin, end - sentence.span.begin);
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const Pattern& pattern) { return pattern.contains(before); });
}

}  // namespace gaolint
