#include "app/fail_on.h"

#include <algorithm>

namespace gaolint {

bool is_final(const Effective& effective) { return effective.settings().stage == Stage::Final; }

Severity fail_on(const std::string& said, const Effective& effective) {
  Severity least = Severity::Warning;
  if (const auto severity = severity_from_name(said)) {
    least = *severity;
  } else if (effective.fail_on) {
    least = effective.fail_on->value;
  }
  return is_final(effective) ? std::min(least, Severity::Warning) : least;
}

bool stops(const GateVerdict& verdict, const Effective& effective) {
  return is_final(effective) ? !verdict.passed() : !verdict.stops.empty();
}

}  // namespace gaolint
