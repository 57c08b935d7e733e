#include "report/paint.h"

namespace gaolint {
namespace {

std::string_view escape_code(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      return "";
    case Tone::Strong:
      return "\x1b[1m";
    case Tone::Faint:
      return "\x1b[2m";
    case Tone::Frame:
      return "\x1b[34m";
    case Tone::Error:
      return "\x1b[1;31m";
    case Tone::Warning:
      return "\x1b[1;33m";
    case Tone::Info:
      return "\x1b[1;36m";
    case Tone::Hint:
      return "\x1b[1;35m";
    case Tone::Fix:
      return "\x1b[32m";
  }
  return "";
}

}  // namespace

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return Tone::Error;
    case Severity::Warning:
      return Tone::Warning;
    case Severity::Info:
      return Tone::Info;
    case Severity::Hint:
      return Tone::Hint;
  }
  return Tone::Plain;
}

std::string Paint::operator()(Tone tone, std::string_view text) const {
  if (!on_ || text.empty() || tone == Tone::Plain) return std::string(text);
  return std::string(escape_code(tone)).append(text).append("\x1b[0m");
}

}  // namespace gaolint
