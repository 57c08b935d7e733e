#include "report/snippet.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLeastGutter = 4;
constexpr std::string_view kFrame = "│";
/// Lines of a longer mark: the first ones and the last are drawn.
constexpr int kFirstLines = 2;
constexpr int kMostLines = 4;

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

Snippet::Snippet(const Source& source, Paint paint, int width)
    : source_(source),
      paint_(paint),
      width_(width),
      gutter_(
          std::max(kLeastGutter, static_cast<int>(std::to_string(source.line_count()).size()))) {}

int Snippet::text_width() const { return width_ - gutter_ - 5; }

std::string Snippet::margin(std::string_view label) const {
  return "  " + paint_(Tone::Frame, fmt::format("{:>{}} {} ", label, gutter_, kFrame));
}

void Snippet::add_line(std::string_view text) { (text_ += margin("")).append(text) += '\n'; }

void Snippet::add_remark(Tone tone, std::string_view text) {
  const std::string frame = paint_(Tone::Frame, "╰");
  text_ += fmt::format("  {:{}} {} {}\n", "", gutter_, frame, paint_(tone, text));
}

void Snippet::draw(const Mark& mark) {
  const int first = source_.position(mark.span.begin).line;
  const int last = mark.span.empty() ? first : source_.position(mark.span.end - 1).line;
  const bool folded = last - first + 1 > kMostLines;
  for (int line = first; line <= last; ++line) {
    if (folded && line == first + kFirstLines) {
      text_ += margin("⋮") + '\n';
      line = last;
    }
    const Span whole = source_.line(line);
    const Offset begin = std::clamp(mark.span.begin, whole.begin, whole.end);
    const Offset end = std::clamp(mark.span.end, begin, whole.end);
    draw_line(line, {begin, end}, mark, line == last);
  }
}

void Snippet::draw_line(int line, Span part, const Mark& mark, bool last) {
  const Span whole = source_.line(line);
  const Span in_line = {part.begin - whole.begin, part.end - whole.begin};
  if (line != line_ || !excerpt_.shows(in_line)) {
    line_ = line;
    line_span_ = whole;
    excerpt_ = Excerpt(source_.text(whole), in_line, text_width());
    const Excerpt::Pieces pieces = excerpt_.split(in_line);
    text_ += margin(std::to_string(line));
    text_ += pieces.before + paint_(mark.tone, pieces.inside) + pieces.after + '\n';
  }
  draw_underline(in_line, mark, last);
}

void Snippet::draw_underline(Span in_line, const Mark& mark, bool last) {
  const Excerpt::Columns columns = excerpt_.columns(in_line);
  std::string underline = repeat(mark.stroke, columns.end - columns.begin);
  const bool says = last && !mark.message.empty();
  const bool beside = says && columns.end + 1 + display_width(mark.message) <= text_width();
  if (beside) underline += ' ' + mark.message;
  add_line(std::string(static_cast<std::size_t>(columns.begin), ' ') +
           paint_(mark.tone, underline));
  if (says && !beside) add_line(paint_(mark.tone, mark.message));
}

}  // namespace gaolint
