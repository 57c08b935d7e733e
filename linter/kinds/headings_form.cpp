#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/headings.h"
#include "kinds/word_lists.h"

namespace gaolint {
namespace {

/// The words that headings are made of.
struct HeadingWords {
  WordList leads;  // may stand before a verb: 全面
  WordList verbs;  // 加强
  WordList nouns;  // a noun phrase begins with one: 民生
  WordList tails;  // and goes on with more of them or with these: 问题
};

/// The bytes of the longest word of the list at the beginning of `text`; 0: none.
Offset longest_word(const WordList& list, std::string_view text) {
  std::vector<Offset> lengths;
  list.lengths(text, {0, static_cast<Offset>(text.size())}, WordList::Side::After, lengths);
  return lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
}

bool begins_with_verb(const HeadingWords& words, std::string_view text) {
  while (longest_word(words.verbs, text) == 0) {
    const Offset lead = longest_word(words.leads, text);
    if (lead == 0) return false;
    text.remove_prefix(lead);
  }
  return true;
}

/// Whether the whole heading is nouns that are known.
bool is_noun_phrase(const HeadingWords& words, std::string_view text) {
  if (longest_word(words.nouns, text) == 0) return false;
  while (!text.empty()) {
    const Offset next = std::max(longest_word(words.nouns, text), longest_word(words.tails, text));
    if (next == 0) return false;
    text.remove_prefix(next);
  }
  return true;
}

class FormCheck final : public HeadingCheck {
 public:
  FormCheck(std::vector<MarkerFamily> families, HeadingWords words)
      : HeadingCheck(std::move(families)), words_(std::move(words)) {}

 private:
  /// Says nothing unless exactly one heading is a noun phrase and all others begin with a verb.
  void compare(const Document& document, const std::vector<Heading>& headings,
               const Sink& sink) const override {
    if (headings.size() < kFewestHeadings) return;
    const Heading* usual = nullptr;
    const Heading* odd = nullptr;
    for (const Heading& heading : headings) {
      const std::string_view text = document.text(heading.text);
      if (begins_with_verb(words_, text)) {
        usual = &heading;
      } else if (odd == nullptr && is_noun_phrase(words_, text)) {
        odd = &heading;
      } else {
        return;
      }
    }
    if (odd != nullptr) sink(report(document, *odd, *usual));
  }

  static Report report(const Document& document, const Heading& odd, const Heading& usual) {
    Report report;
    report.span = odd.text;
    report.values = {{"usual", std::string(document.text(usual.text))}};
    report.related.push_back({usual.text, {"同级的其他标题", "the other headings"}});
    return report;
  }

  HeadingWords words_;
};

WordList read_words(const Fields& lexicon, std::string_view key) {
  WordList list;
  if (!lexicon.has(key))
    lexicon.error(key, "the words of headings need `" + std::string(key) + "`");
  for (std::string& word : lexicon.texts(key)) {
    if (word.empty()) {
      lexicon.error(key, "a word is empty");
    } else {
      list.add(std::move(word));
    }
  }
  list.sort();
  return list;
}

}  // namespace

std::unique_ptr<Check> build_heading_form(const Fields& fields,
                                          std::vector<MarkerFamily> families) {
  if (!fields.has("lexicon")) fields.error("lexicon", "the check \"form\" needs `lexicon`");
  const auto lexicon = fields.has("lexicon") ? fields.data("lexicon") : std::nullopt;
  if (!lexicon) return nullptr;
  HeadingWords words{read_words(*lexicon, "leads"), read_words(*lexicon, "verbs"),
                     read_words(*lexicon, "nouns"), read_words(*lexicon, "tails")};
  lexicon->finish();
  return std::make_unique<FormCheck>(std::move(families), std::move(words));
}

}  // namespace gaolint
