#include "report/concordance.h"

#include <algorithm>

#include "report/excerpt.h"

namespace gaolint {

std::string concordance_line(std::string_view text, Span paragraph, Span mark, int width,
                             Paint paint) {
  constexpr int kNarrowest = 12;
  const int before_width = std::max(kNarrowest, width / 2 - kNarrowest);
  const std::string_view before = text.substr(paragraph.begin, mark.begin - paragraph.begin);
  const std::string_view after = text.substr(mark.end, paragraph.end - mark.end);
  const auto end = static_cast<Offset>(before.size());
  const Excerpt left(before, {end, end}, before_width);
  const Excerpt inside(text.substr(mark.begin, mark.size()), {0, mark.size()}, width / 2);
  const Excerpt right(after, {0, 0},
                      std::max(kNarrowest, width - before_width - inside.width() - 4));
  const auto padding = static_cast<std::size_t>(std::max(0, before_width - left.width()));
  const std::string marked =
      paint.on() ? paint(Tone::Warning, inside.text()) : "【" + inside.text() + "】";
  return std::string(padding, ' ') + left.text() + marked + right.text();
}

}  // namespace gaolint
