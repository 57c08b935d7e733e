#include "kinds/figures/word_table.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {

void WordTable::add(std::string_view word, int number) {
  if (word.empty()) return;
  const auto size = static_cast<Offset>(word.size());
  const CodePoint outer = side_ == Side::Front ? decode_at(word, 0) : decode_before(word, size);
  outer_.set(outer.value % kBits);
  std::vector<Entry>& entries = words_[outer.value];
  const auto longer = [&](const Entry& entry) { return entry.word.size() >= word.size(); };
  const auto place = std::find_if_not(entries.begin(), entries.end(), longer);
  if (std::any_of(entries.begin(), place, [&](const Entry& e) { return e.word == word; })) return;
  entries.insert(place, {std::string(word), number});
}

WordTable::Found WordTable::longest(std::string_view text, Span range) const {
  if (range.empty()) return {};
  const CodePoint outer =
      side_ == Side::Front ? decode_at(text, range.begin) : decode_before(text, range.end);
  if (!outer_.test(outer.value % kBits)) return {};
  const auto entries = words_.find(outer.value);
  if (entries == words_.end()) return {};
  const std::string_view inside = text.substr(range.begin, range.size());
  for (const Entry& entry : entries->second) {
    const bool there =
        side_ == Side::Front ? inside.starts_with(entry.word) : inside.ends_with(entry.word);
    if (there) return {static_cast<Offset>(entry.word.size()), entry.number};
  }
  return {};
}

}  // namespace gaolint
