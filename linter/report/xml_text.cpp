#include "report/xml_text.h"

#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr char32_t kControlPictures = 0x2400;  // ␀ stands for U+0000

bool is_allowed(char32_t value) {
  if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
  return value != 0xFFFE && value != 0xFFFF;
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (Offset at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    if (is_allowed(point.value)) {
      append_utf8(out, point.value);
    } else {
      append_utf8(out, point.value < 0x20 ? kControlPictures + point.value : kReplacement);
    }
    at += point.length;
  }
  return out;
}

}  // namespace gaolint
