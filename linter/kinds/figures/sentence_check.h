#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "kinds/figures/figure_reader.h"
#include "match/pattern.h"

namespace gaolint {

/// One sentence with its figures, as a check looks at it.
struct FigureSentence {
  std::string_view text;  // of the document
  Span span;
  std::vector<Figure> figures;
};

/// Whether a digit stands in the next `reach` bytes: most words that wake a check have no figure.
bool digit_follows(std::string_view text, Offset at, Offset reach);

/// A check that looks at single sentences, those with a word that wakes it.
class SentenceFigureCheck : public FigureCheck {
 public:
  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const final;

 protected:
  SentenceFigureCheck(FigureReader reader, std::vector<Pattern> except)
      : FigureCheck(std::move(reader)), except_(std::move(except)) {}

  virtual void check(const FigureSentence& sentence, const Sink& sink) const = 0;
  /// Whether a sentence with the hit is worth reading.
  virtual bool may_matter(std::string_view /*text*/, const Hit& /*hit*/) const { return true; }

  /// Whether a match of one of the patterns stands in the sentence before `end`.
  static bool stands_before(const std::vector<Pattern>& patterns, const FigureSentence& sentence,
                            Offset end);
  /// … of one of the rule's exceptions.
  bool excepted(const FigureSentence& sentence, Offset end) const {
    return stands_before(except_, sentence, end);
  }

 private:
  std::vector<Pattern> except_;
};

}  // namespace gaolint
