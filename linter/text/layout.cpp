#include "text/layout.h"

#include <algorithm>

#include "text/line_ends.h"
#include "text/line_reader.h"
#include "text/wrap.h"

namespace gaolint {
namespace {

/// A line that ends a sentence and is a little short may be a last line; one that breaks off in a
/// sentence is more likely one that was wrapped early.
constexpr int kClosedSlack = 2, kOpenSlack = 4;

/// Puts the lines of a hard-wrapped text together to paragraphs.
class Joiner {
 public:
  Joiner(std::string_view text, const Wrap& wrap) : text_(text), wrap_(wrap) {}

  std::vector<Span> join();

 private:
  void begin(const TextLine& line) {
    paragraphs_.push_back(line.content);
    first_ = line;
  }
  bool ends_paragraph(const TextLine& line, const TextLine& next) const;
  bool begins_by_indent(const TextLine& line, const TextLine& next) const;
  bool is_first(const TextLine& line) const { return line.content == first_.content; }
  std::string_view view(const TextLine& line) const {
    return text_.substr(line.content.begin, line.content.size());
  }

  std::string_view text_;
  const Wrap& wrap_;
  std::vector<Span> paragraphs_;
  TextLine first_;  // of the paragraph that is being read
};

bool Joiner::begins_by_indent(const TextLine& line, const TextLine& next) const {
  if (!wrap_.is_indented(next) || hangs_under(text_, first_, next)) return false;
  return wrap_.indented || next.indent >= line.indent + 2;
}

bool Joiner::ends_paragraph(const TextLine& line, const TextLine& next) const {
  if (next.after_blank || begins_by_indent(line, next)) return true;
  if (is_block_line(view(line)) || begins_with_block_mark(view(next))) return true;
  const bool closed = ends_closed(view(line));
  if (!wrap_.is_full(text_, line, next, closed ? kClosedSlack : kOpenSlack)) return true;
  if (closed && begins_with_marker(view(next))) return true;
  // A full line by itself that ends with a colon addresses somebody or announces a list.
  return is_first(line) && ends_with_colon(view(line));
}

std::vector<Span> Joiner::join() {
  LineReader reader(text_);
  std::optional<TextLine> line = reader.next();
  if (line) begin(*line);
  while (line) {
    const std::optional<TextLine> next = reader.next();
    if (!next) break;
    if (ends_paragraph(*line, *next)) {
      begin(*next);
    } else {
      paragraphs_.back().end = next->content.end;
    }
    line = next;
  }
  return std::move(paragraphs_);
}

std::vector<Span> all_lines(std::string_view text) {
  std::vector<Span> lines;
  LineReader reader(text);
  while (const std::optional<TextLine> line = reader.next()) lines.push_back(line->content);
  return lines;
}

}  // namespace

Layout detect_layout(std::string_view text) {
  if (const std::optional<Wrap> wrap = find_wrap(text)) {
    const LayoutKind kind = wrap->indented ? LayoutKind::Indented : LayoutKind::BlankLines;
    return {kind, Joiner(text, *wrap).join()};
  }
  const LayoutKind kind = looks_pasted(text) ? LayoutKind::Pasted : LayoutKind::LinePerParagraph;
  return {kind, all_lines(text)};
}

std::string unwrap(std::string_view text, const Layout& layout) {
  std::string out(text);
  const bool wrapped = layout.kind == LayoutKind::BlankLines || layout.kind == LayoutKind::Indented;
  if (!wrapped) return out;
  for (const Span paragraph : layout.paragraphs) {
    const auto begin = out.begin() + paragraph.begin, end = out.begin() + paragraph.end;
    // A lone \r ends no line, so it is left alone.
    for (auto at = std::find(begin, end, '\n'); at != end; at = std::find(at, end, '\n')) {
      if (at != begin && at[-1] == '\r') at[-1] = ' ';
      *at = ' ';
    }
  }
  return out;
}

}  // namespace gaolint
