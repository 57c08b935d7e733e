#include "report/error_text.h"

#include "report/excerpt.h"
#include "report/phrase.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kExcerptWidth = 100;

Offset offset_of_column(std::string_view line, int column) {
  Offset at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) at += decode_at(line, at).length;
  return at;
}

std::string excerpt_text(const Error& error, Paint paint) {
  const Offset at = offset_of_column(error.excerpt, error.place.column);
  const Excerpt excerpt(error.excerpt, {at, at}, kExcerptWidth);
  const std::string line = error.place.line > 0 ? std::to_string(error.place.line) : "";
  std::string text =
      fmt::format("  {} {}\n", paint(Tone::Frame, fmt::format("{:>4} │", line)), excerpt.text());
  if (error.place.column > 0) {
    const auto indent = static_cast<std::size_t>(excerpt.columns({at, at}).begin);
    text += fmt::format("  {} {}{}\n", paint(Tone::Frame, "     │"), std::string(indent, ' '),
                        paint(Tone::Error, "^"));
  }
  return text;
}

}  // namespace

std::string error_text(const Error& error, Language language, Paint paint) {
  std::string place = visible(error.place.file);
  if (error.place.line > 0) place += fmt::format(":{}", error.place.line);
  if (error.place.line > 0 && error.place.column > 0)
    place += fmt::format(":{}", error.place.column);
  if (!place.empty()) place += ": ";
  std::string text = fmt::format("gaolint: {}: {}{}\n",
                                 paint(Tone::Error, severity_word(Severity::Error, language)),
                                 paint(Tone::Strong, place), visible(error.message));
  if (!error.excerpt.empty()) text += excerpt_text(error, paint);
  if (!error.hint.empty()) text += fmt::format("  {}\n", paint(Tone::Fix, visible(error.hint)));
  return text;
}

}  // namespace gaolint
