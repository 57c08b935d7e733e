#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/layout.h"
#include "text/offset_map.h"
#include "text/span.h"

namespace gaolint {

/// What rules match: the paragraphs of a text, one a line ('\n' between them), seen through how the
/// text was wrapped and pasted. Against the source
/// - soft line ends and the indent after them are gone, like any white space beside a Han
///   character, Chinese punctuation or a full-width letter; other white space (between two ASCII
///   neighbours) is one space; there is none at either end of a paragraph;
/// - full-width letters and digits are ASCII (Ｘ→X, ５→5; ％→%);
/// - half-width , : ; ? ! ( ) with a Han character or Chinese punctuation on its left or right
///   side (white space skipped) is the full-width form. Brackets do so in pairs: an opening one
///   also if its closing one would, a closing one as the opening one before it did.
/// Every offset maps back to the source. Owns its text; immutable.
class FoldedText {
 public:
  FoldedText(std::string_view source, const Layout& layout);

  std::string_view text() const { return text_; }
  std::string_view text(Span span) const { return text().substr(span.begin, span.size()); }
  /// Spans of the paragraphs in text(), parallel to Layout::paragraphs.
  const std::vector<Span>& paragraphs() const { return paragraphs_; }

  Span to_source(Span folded) const { return map_.to_original(folded); }
  Offset to_folded(Offset source) const { return map_.to_derived(source); }
  /// What was dropped at either end of the span adds nothing.
  Span to_folded(Span source) const { return map_.to_derived(source); }
  /// Whether the source has exactly these bytes at that place, so that an edit may be applied to
  /// it.
  bool exact(Span folded) const { return map_.exact(folded); }

 private:
  std::string text_;
  std::vector<Span> paragraphs_;
  OffsetMap map_;
};

}  // namespace gaolint
