#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "formats/draft_fault.h"
#include "text/source.h"
#include "text/span.h"

namespace gaolint {

/// A w:r of a part. Its head is the start tag with the properties.
struct DocxRun {
  Span xml;
  Offset head_end = 0;
  bool inserted = false;  // inside a tracked insertion
};

/// The characters of a w:t.
struct DocxTextNode {
  std::size_t part = 0;  // index in DocxText::parts
  std::size_t run = 0;   // index in DocxText::runs
  Offset tag = 0;        // where <w:t begins
  Span xml;              // the characters
  Span text;
  bool preserved = false;     // has xml:space="preserve"
  bool begins_run = false;    // nothing but the head stands before it in its run
  bool ends_run = false;      // nothing stands after it in its run
  bool comment_here = false;  // a comment may be anchored here
};

/// Characters that stand in the part as they do in the text, or one that is written as a reference.
struct DocxPiece {
  Span text;
  Span xml;
  std::size_t node = 0;  // index in DocxText::nodes
  bool literal = true;
};

struct DocxPart {
  std::string name;
  std::string xml;
  std::string prefix;  // of Word's vocabulary, with its colon: "w:"
};

/// The text of a Word file as its reader sees it, one paragraph a line, and where each character
/// of it comes from. What stands in no w:t (numbers of lists, breaks, symbols) is locked.
struct DocxText {
  std::string text;
  std::string prose;
  std::vector<Span> locked;
  std::vector<Source::Story> stories;
  std::vector<Source::ReviewMark> review_marks;
  std::vector<DocxPart> parts;  // that text was read from; the document is the first
  std::vector<DocxRun> runs;
  std::vector<DocxTextNode> nodes;  // in the order of the text
  std::vector<DocxPiece> pieces;    // in the order of the text

  /// Where the character at a text offset, which a piece has, begins in its part.
  Offset xml_begin(const DocxPiece& piece, Offset at) const;
};

std::variant<DocxText, DraftFault> read_docx_text(std::string_view bytes);

}  // namespace gaolint
