#include "text/line_index.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "text/utf8.h"

namespace gaolint {

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<Offset>(at + 1));
  }
  code_points_.reserve(text.size() / kStep + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); at += kStep) {
    code_points_.push_back(static_cast<Offset>(count));
    count += count_code_points(text.substr(at, kStep));
  }
}

Offset LineIndex::code_points_before(std::string_view text, Offset at) const {
  if (code_points_.empty()) return 0;
  const Offset step = at / kStep;
  const std::size_t rest = count_code_points(text.substr(std::size_t{step} * kStep, at % kStep));
  return code_points_[step] + static_cast<Offset>(rest);
}

LineColumn LineIndex::position(std::string_view text, Offset at) const {
  at = std::min(at, static_cast<Offset>(text.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
  const Offset start = *std::prev(after);
  // Short lines are counted straight away: two half-filled steps would cost more.
  const Offset before = at - start <= kStep
                            ? static_cast<Offset>(count_code_points(text.substr(start, at - start)))
                            : code_points_before(text, at) - code_points_before(text, start);
  return {static_cast<int>(after - starts_.begin()), static_cast<int>(before) + 1};
}

Span LineIndex::line(std::string_view text, int line) const {
  assert(line >= 1 && line <= count());
  const auto index = static_cast<std::size_t>(line) - 1;
  Span span{starts_[index], static_cast<Offset>(text.size())};
  if (index + 1 == starts_.size()) return span;
  span.end = starts_[index + 1] - 1;
  if (!span.empty() && text[span.end - 1] == '\r') --span.end;
  return span;
}

}  // namespace gaolint
