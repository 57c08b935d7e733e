#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/outline.h"
#include "syntax/tree.h"
#include "text/folded_text.h"
#include "text/layout.h"
#include "text/sentences.h"
#include "text/source.h"
#include "text/span.h"

namespace gaolint {

/// One draft, read: text, paragraphs, outline and units. Built once, then immutable and safe to
/// read from several threads. Keeps a reference to its Source, which must live longer.
class Document {
 public:
  explicit Document(const Source& source);
  /// The same, made in less time of what `before` knows, a reading of that draft before an edit.
  Document(const Source& source, const Document& before);

  const Source& source() const { return source_; }
  const Layout& layout() const { return layout_; }
  const FoldedText& folded() const { return folded_; }
  const SyntaxTree& tree() const { return tree_; }
  /// Of the folded text.
  const Sentences& sentences() const { return sentences_; }
  std::string_view text() const { return folded_.text(); }
  std::string_view text(Span folded) const { return folded_.text(folded); }

  const std::vector<Item>& items() const { return items_; }
  const std::vector<Series>& series() const { return series_; }
  /// Sorted by where they begin, outer before inner.
  const std::vector<Unit>& units() const { return units_; }
  /// Units of one kind in source order.
  const std::vector<Unit>& units(UnitKind kind) const {
    return by_kind_[static_cast<std::size_t>(kind)];
  }
  /// The paragraph that holds a folded offset, or the last one before it; 0 where there is none.
  int paragraph_at(Offset folded) const;
  std::size_t paragraph_count() const { return folded_.paragraphs().size(); }

  /// Whether the folded span overlaps a unit of that kind.
  bool within(UnitKind kind, Span folded) const;

 private:
  Document(const Source& source, const Document* before);

  std::string parsed_text() const { return unwrap(source_.prose(), layout_); }
  SyntaxTree parse(const Document* before) const;
  void collect_units();

  const Source& source_;
  Layout layout_;
  FoldedText folded_;
  Sentences sentences_;
  SyntaxTree tree_;
  std::vector<Item> items_;
  std::vector<Series> series_;
  std::vector<Unit> units_;
  std::array<std::vector<Unit>, kUnitKindCount> by_kind_;
  /// By kind: its units' folded spans, merged to disjoint ones.
  std::array<std::vector<Span>, kUnitKindCount> cover_;
};

}  // namespace gaolint
