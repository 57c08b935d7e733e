#include "text/reading.h"

#include "text/utf8.h"

namespace gaolint {

std::size_t spoken_characters(std::string_view text) {
  std::size_t count = 0;
  for (Offset at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.length;
    if (point.value != U'\n' && !is_space(point.value)) ++count;
  }
  return count;
}

}  // namespace gaolint
