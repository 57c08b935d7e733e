#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/exceptions.h"
#include "kinds/kinds.h"
#include "kinds/neighbours.h"
#include "kinds/replacement.h"
#include "kinds/word_lists.h"

namespace gaolint {

namespace {

using Side = WordList::Side;

/// Which words must stand on both sides of which marks.
struct Case {
  std::vector<std::string> marks;
  std::vector<WordChoice> before;
  std::vector<WordChoice> after;
  Neighbours neighbours;
};

/// What is looked for: a mark with a word of one side.
struct Anchor {
  std::size_t number;  // of the case
  Offset mark_begin;   // in the literal
  Offset mark_size;
};

/// A short word that is wrong between words of certain lists; see rules/README.md.
class BetweenCheck final : public Check {
 public:
  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = literals_;
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    const std::string_view text = document.text();
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    std::vector<Span> marks;
    for (const Hit& hit : hits) {
      if (const auto mark = mark_at(document, whole, hit)) marks.push_back(*mark);
    }
    // Several words may have led to one mark.
    std::sort(marks.begin(), marks.end(), [](Span a, Span b) { return a.begin < b.begin; });
    marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
    for (const Span mark : marks) {
      const Span sentence = document.sentences().around(whole, mark.begin);
      if (!neighbours_.allow(text, sentence, mark)) continue;
      if (!is_excused(except_.in(text, sentence), mark)) sink(report(text, mark));
    }
  }

 private:
  friend std::unique_ptr<Check> gaolint::build_between(const Fields&);

  std::optional<Span> mark_at(const Document& document, Span paragraph, const Hit& hit) const {
    const std::string_view text = document.text();
    const Anchor& anchor = anchors_[static_cast<std::size_t>(hit.literal)];
    const Case& rule = cases_[anchor.number];
    const Offset begin = hit.span.begin + anchor.mark_begin;
    const Span mark{begin, begin + anchor.mark_size};
    if (!stand_in_row(rule.before, text, {paragraph.begin, mark.begin}, Side::Before) ||
        !stand_in_row(rule.after, text, {mark.end, paragraph.end}, Side::After) ||
        !rule.neighbours.allow(text, document.sentences().around(paragraph, mark.begin), mark)) {
      return std::nullopt;
    }
    return mark;
  }

  Report report(std::string_view text, Span mark) const {
    Report report;
    report.span = mark;
    report.values = {{"right", right_}};
    if (text.substr(mark.begin, mark.size()) != right_) {
      report.repairs.push_back({{}, safety_, {{mark, right_}}});
    }
    return report;
  }

  /// Looks for the marks of a case with the words of the side that has fewer of them.
  bool look_for(std::size_t number) {
    const Case& added = cases_[number];
    const WordChoice* before = added.before.empty() ? nullptr : &added.before.back();
    const WordChoice* after = added.after.empty() ? nullptr : &added.after.front();
    if (before != nullptr && !before->can_be_looked_for()) before = nullptr;
    if (after != nullptr && !after->can_be_looked_for()) after = nullptr;
    if (before == nullptr && after == nullptr) return false;
    const bool from_before =
        after == nullptr || (before != nullptr && before->count() <= after->count());
    const std::vector<std::string> words = (from_before ? before : after)->words();
    for (const std::string& mark : added.marks) {
      for (const std::string& word : words) {
        literals_.push_back(from_before ? word + mark : mark + word);
        anchors_.push_back({number, from_before ? static_cast<Offset>(word.size()) : 0,
                            static_cast<Offset>(mark.size())});
      }
    }
    return true;
  }

  std::shared_ptr<const WordLists> lists_;
  std::vector<Case> cases_;
  std::vector<std::string> literals_;
  std::vector<Anchor> anchors_;  // of each literal
  Neighbours neighbours_;
  Exceptions except_;
  std::string right_;
  Safety safety_ = Safety::Unsafe;
};

Case read_case(const Fields& fields, const WordLists& lists) {
  Case read;
  read.marks = fields.texts("mark");
  if (read.marks.empty()) fields.error("mark", "a case needs `mark`");
  read.before = lists.row(fields, "before");
  read.after = lists.row(fields, "after");
  read.neighbours = Neighbours::read(fields);
  fields.finish();
  return read;
}

}  // namespace

std::unique_ptr<Check> build_between(const Fields& fields) {
  auto check = std::make_unique<BetweenCheck>();
  check->right_ = fields.required_text("right");
  check->safety_ = read_safety(fields, Safety::Unsafe);
  check->neighbours_ = Neighbours::read(fields);
  check->except_ = Exceptions::read(fields);
  const auto tables = fields.tables("cases");
  if (tables.empty()) fields.error("cases", "a rule of this kind needs `cases`");
  if (!fields.has("words")) fields.error("words", "a rule of this kind needs `words`, a data file");
  check->lists_ = fields.shared_data<WordLists>("words", WordLists::read);
  if (check->lists_ == nullptr) return nullptr;
  for (const Fields& table : tables) {
    check->cases_.push_back(read_case(table, *check->lists_));
    if (!check->look_for(check->cases_.size() - 1)) {
      table.error("after",
                  "of the lists beside the mark one must say its words, without an empty "
                  "one, so that there is something to look for");
    }
  }
  return check;
}

}  // namespace gaolint
