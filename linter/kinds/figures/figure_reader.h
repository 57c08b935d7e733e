#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kinds/figures/figure.h"
#include "kinds/figures/figure_words.h"
#include "rule/rule.h"
#include "syntax/document.h"

namespace gaolint {

/// Reads figures with what they are figures of. Immutable.
class FigureReader {
 public:
  explicit FigureReader(std::shared_ptr<const FigureWords> words) : words_(std::move(words)) {}

  /// The figures of a paragraph, or of one sentence of it, in order. Linear in the text.
  std::vector<Figure> read(std::string_view text, Span range) const;
  /// Those of the whole document; spans are folded. Bare numbers are left out.
  std::vector<Figure> read(const Document& document) const;

  const FigureWords& words() const { return *words_; }

 private:
  /// 2025年 of 二、2025年工作安排.
  std::optional<Span> period_of_heading(std::string_view text, Span paragraph) const;

  std::shared_ptr<const FigureWords> words_;
};

/// What the rule calls `words`; nothing where it is missing, and that has been said.
std::optional<FigureReader> read_figure_words(const Fields& fields);

/// A check that reads figures. Who wants to list them asks the rules for one, so that a pack of its
/// own words is heeded.
class FigureCheck : public Check {
 public:
  explicit FigureCheck(FigureReader reader) : reader_(std::move(reader)) {}
  const FigureReader& reader() const { return reader_; }

 private:
  FigureReader reader_;
};

/// The reader of the first of the rules that has one, or null.
const FigureReader* find_figure_reader(const std::vector<const Rule*>& rules);

}  // namespace gaolint
