#include "kinds/word_lists.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

WordList characters(std::string_view text) {
  WordList list;
  for (Offset at = 0; at < text.size();) {
    const Offset length = decode_at(text, at).length;
    list.add(std::string(text.substr(at, length)));
    at += length;
  }
  list.sort();
  return list;
}

/// Names of lists are lower case ASCII; words never are.
bool is_name(std::string_view part) {
  return !part.empty() && std::all_of(part.begin(), part.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// What is left of the range when `length` bytes beside the mark are taken.
Span without(Span range, WordList::Side side, Offset length) {
  if (side == WordList::Side::Before) return {range.begin, range.end - length};
  return {range.begin + length, range.end};
}

}  // namespace

void WordList::add(std::string word) {
  if (word.empty()) {
    blank_ = true;
  } else if (word == "\n") {
    edge_ = true;
  } else {
    const auto size = static_cast<Offset>(word.size());
    if (std::find(sizes_.begin(), sizes_.end(), size) == sizes_.end()) sizes_.push_back(size);
    words_.push_back(std::move(word));
  }
}

void WordList::sort() {
  // The lists of a data file are mostly kept in order.
  if (!std::is_sorted(words_.begin(), words_.end())) std::sort(words_.begin(), words_.end());
  words_.erase(std::unique(words_.begin(), words_.end()), words_.end());
}

bool WordList::holds(std::string_view word) const {
  return std::binary_search(words_.begin(), words_.end(), word, std::less<>());
}

void WordList::lengths(std::string_view text, Span range, Side side,
                       std::vector<Offset>& lengths) const {
  const auto beside = [&](Offset size) {
    return text.substr(side == Side::Before ? range.end - size : range.begin, size);
  };
  if (all_but_) {
    if (range.empty()) return;
    const CodePoint next =
        side == Side::Before ? decode_before(text, range.end) : decode_at(text, range.begin);
    if (next.length > range.size() || !is_han(next.value)) return;
    if (!holds(beside(next.length))) lengths.push_back(next.length);
    return;
  }
  for (const Offset size : sizes_) {
    if (size <= range.size() && holds(beside(size))) lengths.push_back(size);
  }
  if (blank_ || (edge_ && range.empty())) lengths.push_back(0);
}

std::shared_ptr<const WordLists> WordLists::read(const Fields& file) {
  auto lists = std::make_shared<WordLists>();
  const auto add = [&](const Fields& table, std::string_view name, WordList list) {
    if (!lists->lists_.emplace(name, std::move(list)).second) {
      table.error(name, "there are two lists called " + std::string(name));
    }
  };
  if (const auto words = file.table("words")) {
    for (const std::string_view name : words->keys()) {
      WordList list;
      for (std::string& word : words->texts(name)) list.add(std::move(word));
      list.sort();
      add(*words, name, std::move(list));
    }
  }
  for (const auto& [name, text] : file.dictionary("any_of")) add(file, name, characters(text));
  for (const auto& [name, text] : file.dictionary("none_of")) {
    WordList list = characters(text);
    list.all_but_added();
    add(file, name, std::move(list));
  }
  file.finish();
  return lists;
}

std::vector<WordChoice> WordLists::row(const Fields& fields, std::string_view key) const {
  std::vector<WordChoice> row;
  for (const std::string& text : fields.texts(key)) row.push_back(choice(fields, key, text));
  return row;
}

WordChoice WordLists::choice(const Fields& fields, std::string_view key,
                             std::string_view text) const {
  WordChoice choice;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    const std::string part(text.substr(begin, end - begin));
    begin = end + 1;
    if (!is_name(part)) {
      choice.own.add(part);
    } else if (const auto list = lists_.find(part); list != lists_.end()) {
      choice.lists.push_back(&list->second);
    } else {
      std::vector<std::string> names;
      for (const auto& [name, words] : lists_) names.push_back(name);
      fields.error(key, "no list is called " + part, nearest(part, names));
    }
  }
  choice.own.sort();
  return choice;
}

bool WordChoice::can_be_looked_for() const {
  return count() > 0 && own.can_be_looked_for() &&
         std::all_of(lists.begin(), lists.end(),
                     [](const WordList* list) { return list->can_be_looked_for(); });
}

std::size_t WordChoice::count() const {
  std::size_t count = own.words().size();
  for (const WordList* list : lists) count += list->words().size();
  return count;
}

std::vector<std::string> WordChoice::words() const {
  std::vector<std::string> words(own.words().begin(), own.words().end());
  for (const WordList* list : lists) {
    words.insert(words.end(), list->words().begin(), list->words().end());
  }
  return words;
}

bool stand_in_row(const std::vector<WordChoice>& row, std::string_view text, Span range,
                  WordList::Side side) {
  // Every way to take a word at each place: what is left of the range after it.
  std::vector<Span> left = {range};
  std::vector<Offset> lengths;
  const auto take = [&](const WordChoice& choice) {
    std::vector<Span> next;
    for (const Span span : left) {
      lengths.clear();
      choice.own.lengths(text, span, side, lengths);
      for (const WordList* list : choice.lists) list->lengths(text, span, side, lengths);
      for (const Offset length : lengths) next.push_back(without(span, side, length));
    }
    left = std::move(next);
  };
  if (side == WordList::Side::Before) {
    std::for_each(row.rbegin(), row.rend(), take);
  } else {
    std::for_each(row.begin(), row.end(), take);
  }
  return !left.empty();
}

}  // namespace gaolint
