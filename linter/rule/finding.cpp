#include "rule/finding.h"

namespace gaolint {

namespace {

constexpr Severity kSeverities[] = {Severity::Hint, Severity::Info, Severity::Warning,
                                    Severity::Error};

}  // namespace

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::Hint:
      return "hint";
    case Severity::Info:
      return "info";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "";
}

std::optional<Severity> severity_from_name(std::string_view name) {
  for (const Severity severity : kSeverities) {
    if (severity_name(severity) == name) return severity;
  }
  return std::nullopt;
}

std::string_view safety_name(Safety safety) {
  switch (safety) {
    case Safety::DisplayOnly:
      return "display-only";
    case Safety::Unsafe:
      return "unsafe";
    case Safety::Safe:
      return "safe";
  }
  return "";
}

}  // namespace gaolint
