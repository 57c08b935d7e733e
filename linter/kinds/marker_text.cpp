#include "kinds/marker_text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

bool is_marker_punctuation(char32_t value) {
  constexpr std::u32string_view kMarks = U"、，。．.,：:；; ";
  return kMarks.find(value) != kMarks.npos;
}

}  // namespace

Span bare_marker(const Document& document, const Marker& marker) {
  Span span = marker.folded;
  while (!span.empty()) {
    const CodePoint last = decode_before(document.text(), span.end);
    if (!is_marker_punctuation(last.value)) break;
    span.end -= last.length;
  }
  return span.empty() ? marker.folded : span;
}

Span shown_marker(const Document& document, const Marker& marker) {
  if (marker.family != MarkerFamily::Han && marker.family != MarkerFamily::Arabic) {
    return bare_marker(document, marker);
  }
  Span span = marker.folded;
  while (!span.empty() && document.text()[span.end - 1] == ' ') --span.end;
  return span;
}

std::string_view shown_text(const Document& document, const Marker& marker) {
  return document.text(shown_marker(document, marker));
}

std::string marker_style(const Document& document, const Marker& marker) {
  const Span bare = bare_marker(document, marker);
  const Span numeral = numeral_of(document, marker);
  std::string style(family_name(marker.family));
  style += ' ';
  if (numeral.empty()) return style;  // 首先 and 其次 are alike
  style += document.text({bare.begin, numeral.begin});
  style += 'N';
  style += document.text({numeral.end, std::max(numeral.end, bare.end)});
  return style;
}

Span numeral_of(const Document& document, const Marker& marker) {
  if (marker.family == MarkerFamily::Aspect) return {};
  const Span inside = marker_numeral(document.text(marker.folded));
  return {marker.folded.begin + inside.begin, marker.folded.begin + inside.end};
}

std::optional<std::string> write_like(std::string_view numeral, std::uint32_t ordinal) {
  const CodePoint first = decode_at(numeral, 0);
  if (first.length == 0) return std::nullopt;
  if (first.value >= U'0' && first.value <= U'9') return std::to_string(ordinal);
  if (is_han(first.value)) return han_numeral(ordinal);
  const auto value = parse_enclosed(first.value);
  const bool is_circled = value && circled_numeral(*value) == numeral;  // ⑴ and ㈠ are not
  std::string circled = is_circled ? circled_numeral(ordinal) : "";
  return circled.empty() ? std::nullopt : std::optional(std::move(circled));
}

std::optional<std::string> marker_with(const Document& document, const Marker& marker,
                                       std::uint32_t ordinal) {
  const Span shown = shown_marker(document, marker);
  const Span numeral = numeral_of(document, marker);
  if (numeral.empty()) return std::nullopt;
  const auto written = write_like(document.text(numeral), ordinal);
  if (!written) return std::nullopt;
  std::string text(document.text({shown.begin, numeral.begin}));
  text += *written;
  text += document.text({numeral.end, std::max(numeral.end, shown.end)});
  return text;
}

}  // namespace gaolint
