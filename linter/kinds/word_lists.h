#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "rule/fields.h"
#include "text/span.h"

namespace gaolint {

/// Words of which one stands at a place; or any Han character but some.
class WordList {
 public:
  enum class Side { Before, After };

  /// "" is a word: nothing need stand there. "\n" is the beginning or end of the paragraph.
  void add(std::string word);
  /// To be called when all are added.
  void sort();
  /// Every Han character is a word, but for those added.
  void all_but_added() { all_but_ = true; }

  /// Whether what stands there is known letter by letter, so that it can be looked for.
  bool can_be_looked_for() const { return !all_but_ && !blank_ && !edge_; }
  const std::vector<std::string>& words() const { return words_; }

  /// The lengths, in bytes, of the words that end at range.end (Before) or begin at range.begin.
  void lengths(std::string_view text, Span range, Side side, std::vector<Offset>& lengths) const;

 private:
  bool holds(std::string_view word) const;

  std::vector<std::string> words_;  // sorted; a set of hashes would take longer to fill than it
                                    // saves where few words are ever asked for
  std::vector<Offset> sizes_;       // of the words, each once
  bool all_but_ = false;
  bool blank_ = false;
  bool edge_ = false;
};

/// What may stand at one place of a row: words of several lists and words said on the spot.
struct WordChoice {
  std::vector<const WordList*> lists;
  WordList own;

  bool can_be_looked_for() const;
  std::size_t count() const;
  /// Every word, in a fixed order.
  std::vector<std::string> words() const;
};

/// The lists of a data file by name: `[words]` (arrays of words), `[any_of]` (strings of which each
/// character is a word) and `[none_of]` (any Han character but these).
class WordLists {
 public:
  static std::shared_ptr<const WordLists> read(const Fields& file);

  /// Reads a row: strings, each what may stand at one place, with `|` between names of lists (lower
  /// case ASCII) and words. The lists live as long as this.
  std::vector<WordChoice> row(const Fields& fields, std::string_view key) const;

 private:
  WordChoice choice(const Fields& fields, std::string_view key, std::string_view text) const;

  std::map<std::string, WordList, std::less<>> lists_;
};

/// Whether words of a row stand side by side at the place: those before a mark with the last of
/// them beside it, those after it with the first.
bool stand_in_row(const std::vector<WordChoice>& row, std::string_view text, Span range,
                  WordList::Side side);

}  // namespace gaolint
