#include "kinds/neighbours.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kReach = 32;  // code points

std::vector<Pattern> read_anchored(const Fields& fields, std::string_view key,
                                   std::string_view prefix, std::string_view suffix) {
  std::vector<Pattern> patterns;
  for (const std::string& regex : fields.texts(key)) {
    auto pattern = fields.compile(key, std::string(prefix).append(regex).append(suffix));
    if (pattern) patterns.push_back(std::move(*pattern));
  }
  return patterns;
}

std::string_view text_before(std::string_view text, Span unit, Offset at) {
  Offset begin = at;
  for (int i = 0; i < kReach && begin > unit.begin; ++i) begin -= decode_before(text, begin).length;
  return text.substr(begin, at - begin);
}

std::string_view text_after(std::string_view text, Span unit, Offset at) {
  Offset end = at;
  for (int i = 0; i < kReach && end < unit.end; ++i) end += decode_at(text, end).length;
  return text.substr(at, end - at);
}

}  // namespace

Neighbours Neighbours::read(const Fields& fields) {
  Neighbours neighbours;
  neighbours.before_ = read_anchored(fields, "not_before", "(?:", ")$");
  neighbours.after_ = read_anchored(fields, "not_after", "^(?:", ")");
  return neighbours;
}

bool Neighbours::allow(std::string_view text, Span unit, Span mark) const {
  if (!before_.empty()) {
    const std::string_view before = text_before(text, unit, mark.begin);
    for (const Pattern& pattern : before_) {
      if (pattern.contains(before)) return false;
    }
  }
  if (!after_.empty()) {
    const std::string_view after = text_after(text, unit, mark.end);
    for (const Pattern& pattern : after_) {
      if (pattern.contains(after)) return false;
    }
  }
  return true;
}

}  // namespace gaolint
