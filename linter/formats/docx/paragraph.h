#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/docx/text.h"

namespace gaolint {

/// How text of a file is taken.
enum class Taken : unsigned char {
  Editable,
  Locked,  // prose that no fix may touch
  Masked,  // no prose: page numbers, tables of contents
};

/// One paragraph as it is put together: its text with everything of DocxText that belongs to it,
/// places counted from its beginning.
class DocxParagraph {
 public:
  void append(std::string_view text, Taken taken);
  /// Characters of a w:t; `raw` is how they stand in the part, from `node.xml.begin` on.
  void append_node(std::string_view raw, DocxTextNode node, Taken taken);
  /// Text before all else; `prose` is as long.
  void prepend_locked(std::string_view text, std::string_view prose);
  /// Nothing of it is prose.
  void mask() { masked_ = true; }
  void end_run_at_last_node(Offset node_end);
  /// Something of a review stands where the text ends now.
  void note(Source::ReviewMark::Kind kind);

  std::string_view text() const { return text_; }
  /// Moves it to the end of `document` as a line.
  void move_to(DocxText& document) &&;

 private:
  void lock(Offset begin);
  Offset end() const { return static_cast<Offset>(text_.size()); }

  std::string text_;
  std::string prose_;
  std::vector<Span> locked_;
  std::vector<DocxTextNode> nodes_;
  std::vector<DocxPiece> pieces_;
  std::vector<Source::ReviewMark> marks_;  // one of a kind at most
  bool masked_ = false;
};

}  // namespace gaolint
