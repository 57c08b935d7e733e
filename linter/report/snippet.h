#pragma once

#include <string>
#include <string_view>

#include "report/excerpt.h"
#include "report/paint.h"
#include "text/source.h"

namespace gaolint {

/// Draws places of one source below each other, each as its line with the mark underlined:
///
///       12 │ 眼下已是隆冬，各单位要尽早……
///          │       ━━━━━━━━━━
///
/// A place in the line that was just drawn is underlined there, the line is not drawn again.
class Snippet {
 public:
  Snippet(const Source& source, Paint paint, int width);

  struct Mark {
    Span span;                // of the source
    std::string_view stroke;  // "━"
    Tone tone = Tone::Plain;
    std::string message = {};  // beside the underline, visible
  };
  void draw(const Mark& mark);
  /// A remark below the places.
  void add_remark(Tone tone, std::string_view text);
  /// A line that has just the frame and this text.
  void add_line(std::string_view text);

  const std::string& text() const { return text_; }

 private:
  void draw_line(int line, Span part, const Mark& mark, bool last);
  void draw_underline(Span in_line, const Mark& mark, bool last);
  std::string margin(std::string_view label) const;
  int text_width() const;

  const Source& source_;
  Paint paint_;
  int width_;
  int gutter_;  // columns of the line number
  std::string text_;
  int line_ = 0;         // the line last drawn
  Span line_span_ = {};  // of the source
  Excerpt excerpt_ = {{}, {}, 0};
};

}  // namespace gaolint
