#include "kinds/figures/word_table.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {

void WordTable::add(std::string_view word, int number) {
  if (word.empty()) return;
  const auto size = static_cast<Offset>(word.size());
  const CodePoint outer = side_ == Side::Front ? decode_at(word, 0) : decode_before(word, size);
  std::uint16_t& slot = slots_[outer.value % kSlots];
  if (slot == 0) {
    lists_.emplace_back();
    slot = static_cast<std::uint16_t>(lists_.size());
  }
  std::vector<Entry>& entries = lists_[slot - 1u];
  const auto longer = [&](const Entry& entry) { return entry.word.size() >= word.size(); };
  const auto place = std::find_if_not(entries.begin(), entries.end(), longer);
  if (std::any_of(entries.begin(), place, [&](const Entry& e) { return e.word == word; })) return;
  entries.insert(place, {std::string(word), number});
}

WordTable::Found WordTable::longest(std::string_view text, Span range) const {
  if (range.empty()) return {};
  const bool front = side_ == Side::Front;
  const CodePoint outer = front ? decode_at(text, range.begin) : decode_before(text, range.end);
  const std::uint16_t slot = slots_[outer.value % kSlots];
  if (slot == 0) return {};
  for (const Entry& entry : lists_[slot - 1u]) {
    const auto size = static_cast<Offset>(entry.word.size());
    if (size > range.size()) continue;
    const std::string_view there = text.substr(front ? range.begin : range.end - size, size);
    // The byte on the far side tells most words apart, without a call.
    const bool may_be = front ? there.back() == entry.word.back() : there[0] == entry.word[0];
    if (may_be && there == entry.word) return {size, entry.number};
  }
  return {};
}

}  // namespace gaolint
