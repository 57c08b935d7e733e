#include "kinds/word_guard.h"

#include <algorithm>

namespace gaolint {

WordGuard WordGuard::read(const Fields& fields) {
  WordGuard guard;
  guard.not_before_ = fields.texts("not_before");
  guard.not_after_ = fields.texts("not_after");
  guard.context_ = fields.pattern("context");
  return guard;
}

bool WordGuard::allows(const Document& document, Span paragraph, Span word) const {
  const std::string_view text = document.text();
  const std::string_view before = text.substr(paragraph.begin, word.begin - paragraph.begin);
  const std::string_view after = text.substr(word.end, paragraph.end - word.end);
  // One byte tells most of them apart, without a call.
  const auto ends_before = [&](const std::string& end) {
    return end.empty() || (!before.empty() && before.back() == end.back() && before.ends_with(end));
  };
  const auto begins_after = [&](const std::string& begin) {
    return begin.empty() ||
           (!after.empty() && after.front() == begin.front() && after.starts_with(begin));
  };
  if (std::any_of(not_before_.begin(), not_before_.end(), ends_before)) return false;
  if (std::any_of(not_after_.begin(), not_after_.end(), begins_after)) return false;
  if (!context_) return true;
  bool inside = false;
  context_->for_each(text, document.sentences().around(paragraph, word.begin),
                     [&](const Pattern::Match& m) { inside |= m.whole.overlaps(word); });
  return inside;
}

}  // namespace gaolint
