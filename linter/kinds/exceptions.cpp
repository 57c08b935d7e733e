#include "kinds/exceptions.h"

#include <algorithm>

namespace gaolint {

Exceptions Exceptions::read(const Fields& fields) {
  Exceptions exceptions;
  exceptions.patterns_ = fields.patterns("except");
  return exceptions;
}

std::vector<Span> Exceptions::in(std::string_view text, Span unit) const {
  std::vector<Span> spans;
  for (const Pattern& pattern : patterns_) {
    pattern.for_each(text, unit, [&](const Pattern::Match& m) { spans.push_back(m.whole); });
  }
  return spans;
}

bool is_excused(const std::vector<Span>& excused, Span mark) {
  return std::any_of(excused.begin(), excused.end(), [&](Span s) { return s.overlaps(mark); });
}

}  // namespace gaolint
