// Kind `paragraph-end`: a paragraph, or the last item of a list, that stops in mid-sentence.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

struct Ending {
  std::vector<std::string> marks;  // no text ends in them
  std::string right;
  std::optional<Pattern> except;  // in the paragraph
  std::size_t at_least = 0;       // bytes of the paragraph
};

class EndingCheck : public Check {
 public:
  explicit EndingCheck(Ending ending) : ending_(std::move(ending)) {}

 protected:
  /// The mark that a passage ends in, where it is one of those looked for.
  std::optional<Span> mark_at_end(const Document& document, Span passage) const {
    std::string_view text = document.text(passage);
    while (!text.empty() && is_white(decode_before(text, static_cast<Offset>(text.size())).value)) {
      text.remove_suffix(decode_before(text, static_cast<Offset>(text.size())).length);
    }
    for (const std::string& mark : ending_.marks) {
      if (!text.ends_with(mark)) continue;
      const Offset end = passage.begin + static_cast<Offset>(text.size());
      return Span{end - static_cast<Offset>(mark.size()), end};
    }
    return std::nullopt;
  }

  bool is_passed_over(std::string_view paragraph) const {
    return paragraph.size() < ending_.at_least ||
           (ending_.except && ending_.except->contains(paragraph));
  }

  void tell(Span mark, const Sink& sink) const {
    Report report;
    report.span = mark;
    report.values = {{"right", ending_.right}};
    report.repairs.push_back({{}, Safety::Unsafe, {{mark, ending_.right}}});
    sink(std::move(report));
  }

 private:
  Ending ending_;
};

/// Verse and lists of phrases end line after line in a comma: a mark counts where neither the
/// paragraph before nor the one after ends in one too.
class ParagraphCheck final : public EndingCheck {
 public:
  using EndingCheck::EndingCheck;

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    std::optional<Span> waiting;  // for the paragraph after it
    bool ended_alike = false;
    for (const Span paragraph : document.folded().paragraphs()) {
      if (paragraph.empty()) continue;
      const std::optional<Span> mark = mark_at_end(document, paragraph);
      if (waiting && !mark) tell(*waiting, sink);
      waiting.reset();
      if (mark && !ended_alike && !is_passed_over(document.text(paragraph))) waiting = mark;
      ended_alike = mark.has_value();
    }
    if (waiting) tell(*waiting, sink);
  }
};

/// The last of items that are not inside another one, whose sentence may go on after them.
class LastItemCheck final : public EndingCheck {
 public:
  using EndingCheck::EndingCheck;

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Series& series : document.series()) {
      if (series.items.size() < 2 || is_inside_sentence(document, series)) continue;
      const Span last = document.items()[static_cast<std::size_t>(series.items.back())].folded;
      // Paragraphs after the last item belong to it too, as far as the outline can tell.
      const auto paragraph = static_cast<std::size_t>(document.paragraph_at(last.begin));
      const Span around = document.folded().paragraphs()[paragraph];
      const std::optional<Span> mark = mark_at_end(document, around);
      if (mark && last.contains(*mark) && !is_passed_over(document.text(around))) tell(*mark, sink);
    }
  }

 private:
  /// Whether the item around a series is more than a heading above it: （一）种类： is not.
  static bool is_inside_sentence(const Document& document, const Series& series) {
    if (series.parent_item < 0) return false;
    const Item& parent = document.items()[static_cast<std::size_t>(series.parent_item)];
    return !parent.heading || document.text(parent.lead).ends_with("：");
  }
};

}  // namespace

std::unique_ptr<Check> build_paragraph_end(const Fields& fields) {
  Ending ending;
  ending.marks = fields.texts("marks");
  std::erase(ending.marks, std::string());
  if (ending.marks.empty()) fields.error("marks", "which marks are wrong at the end?");
  ending.right = fields.required_text("right");
  ending.except = fields.pattern("except");
  const auto characters = fields.integer("min").value_or(0);
  if (characters < 0) fields.error("min", "a number of characters is not negative");
  ending.at_least = 3 * static_cast<std::size_t>(std::max<std::int64_t>(characters, 0));
  const auto of = fields.choice("of", {"paragraphs", "lists"}).value_or(0);
  if (of == 0) return std::make_unique<ParagraphCheck>(std::move(ending));
  return std::make_unique<LastItemCheck>(std::move(ending));
}

}  // namespace gaolint
