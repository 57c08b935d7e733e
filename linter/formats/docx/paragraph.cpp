#include "formats/docx/paragraph.h"

#include <algorithm>
#include <utility>

#include "formats/docx/xml_reader.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

void shift(Span& span, Offset by) {
  span.begin += by;
  span.end += by;
}

/// What was deleted, or the end of a paragraph, is no text: the character before it stands for it,
/// at the beginning of a line the one after. `text` ends with its line end.
Span seen(std::string_view text, Span span) {
  if (!span.empty()) return span;
  if (span.begin > 0) return {span.begin - decode_before(text, span.begin).length, span.end};
  return {0, decode_at(text, 0).length};
}

void blank(std::string& prose, std::size_t begin) {
  for (std::size_t at = begin; at < prose.size(); ++at) {
    if (prose[at] != '\n' && prose[at] != '\t') prose[at] = ' ';
  }
}

}  // namespace

void DocxParagraph::lock(Offset begin) {
  if (begin == end()) return;
  if (!locked_.empty() && locked_.back().end == begin) {
    locked_.back().end = end();
  } else {
    locked_.push_back({begin, end()});
  }
}

void DocxParagraph::append(std::string_view text, Taken taken) {
  const Offset begin = end();
  text_ += text;
  prose_ += text;
  if (taken == Taken::Masked) blank(prose_, begin);
  if (taken != Taken::Editable) lock(begin);
}

void DocxParagraph::append_node(std::string_view raw, DocxTextNode node, Taken taken) {
  const Offset begin = end();
  for (const XmlTextPiece& piece : split_xml_text(raw)) {
    const Offset at = end();
    const bool literal = piece.text.empty();
    std::string text =
        literal ? std::string(raw.substr(piece.place.begin, piece.place.size())) : piece.text;
    // A line end in the file is a space to Word, and must not be one of ours.
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    text_ += text;
    prose_ += text;
    Span xml = piece.place;
    shift(xml, node.xml.begin);
    pieces_.push_back({{at, end()}, xml, nodes_.size(), literal});
  }
  node.text = {begin, end()};
  nodes_.push_back(node);
  if (taken == Taken::Masked) blank(prose_, begin);
  if (taken != Taken::Editable) lock(begin);
}

void DocxParagraph::prepend_locked(std::string_view text, std::string_view prose) {
  const auto size = static_cast<Offset>(text.size());
  text_.insert(0, text);
  prose_.insert(0, prose);
  for (Span& span : locked_) shift(span, size);
  for (DocxTextNode& node : nodes_) shift(node.text, size);
  for (DocxPiece& piece : pieces_) shift(piece.text, size);
  for (Source::ReviewMark& mark : marks_) shift(mark.span, size);
  locked_.insert(locked_.begin(), {0, size});
}

void DocxParagraph::end_run_at_last_node(Offset node_end) {
  if (!nodes_.empty() && nodes_.back().xml.end == node_end) nodes_.back().ends_run = true;
}

void DocxParagraph::note(Source::ReviewMark::Kind kind) {
  const auto known = std::find_if(marks_.begin(), marks_.end(),
                                  [&](const auto& mark) { return mark.kind == kind; });
  if (known == marks_.end()) {
    marks_.push_back({kind, {end(), end()}});
  } else {
    known->span.end = end();
  }
}

void DocxParagraph::move_to(DocxText& document) && {
  if (masked_) {
    blank(prose_, 0);
    locked_.assign(1, {0, end()});
  }
  const auto base = static_cast<Offset>(document.text.size());
  const std::size_t first_node = document.nodes.size();
  // The line end is locked: two paragraphs do not become one by a change of text.
  text_ += '\n';
  prose_ += '\n';
  lock(end() - 1);
  for (Source::ReviewMark& mark : marks_) {
    mark.span = seen(text_, mark.span);
    shift(mark.span, base);
    document.review_marks.push_back(mark);
  }
  document.text += text_;
  document.prose += prose_;
  for (Span& span : locked_) {
    shift(span, base);
    document.locked.push_back(span);
  }
  for (DocxTextNode& node : nodes_) {
    shift(node.text, base);
    document.nodes.push_back(node);
  }
  for (DocxPiece& piece : pieces_) {
    shift(piece.text, base);
    piece.node += first_node;
    document.pieces.push_back(piece);
  }
}

}  // namespace gaolint
