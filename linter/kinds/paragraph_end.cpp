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
  std::vector<std::string> marks;  // one character each; no text ends in them
  std::string right;
  std::optional<Pattern> except;  // in the paragraph
  std::size_t at_least = 0;       // bytes of the paragraph
};

class EndingCheck : public Check {
 public:
  explicit EndingCheck(Ending ending) : ending_(std::move(ending)) {}

 protected:
  /// Of a passage, white space aside.
  static std::optional<Span> last_character(const Document& document, Span passage) {
    const std::string_view text = document.text();
    for (Offset end = passage.end; end > passage.begin;) {
      const CodePoint last = decode_before(text, end);
      if (!is_white(last.value)) return Span{end - last.length, end};
      end -= last.length;
    }
    return std::nullopt;
  }

  /// The mark that a passage ends in, where it is one of those looked for.
  std::optional<Span> mark_at_end(const Document& document, Span passage) const {
    const std::optional<Span> last = last_character(document, passage);
    if (!last) return std::nullopt;
    const std::string_view text = document.text(*last);
    const bool is_mark =
        std::find(ending_.marks.begin(), ending_.marks.end(), text) != ending_.marks.end();
    return is_mark ? last : std::nullopt;
  }

  bool is_passed_over(std::string_view paragraph) const {
    return paragraph.size() < ending_.at_least ||
           (ending_.except && ending_.except->contains(paragraph));
  }

  void tell(Span mark, const Sink& sink) const { tell(mark, ending_.right, sink); }

  static void tell(Span mark, const std::string& right, const Sink& sink) {
    Report report;
    report.span = mark;
    report.values = {{"right", right}};
    report.repairs.push_back({{}, Safety::Unsafe, {{mark, right}}});
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

/// An item that ends in no punctuation where all others of its list end in one and the same mark.
class SiblingCheck final : public EndingCheck {
 public:
  using EndingCheck::EndingCheck;

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Series& series : document.series()) check_series(document, series, sink);
  }

 private:
  static constexpr std::size_t kFewest = 3;

  void check_series(const Document& document, const Series& series, const Sink& sink) const {
    if (series.items.size() < kFewest) return;
    std::string_view usual;
    std::optional<Span> bare;
    for (std::size_t i = 0; i < series.items.size(); ++i) {
      const bool is_last = i + 1 == series.items.size();
      const Item& item = document.items()[static_cast<std::size_t>(series.items[i])];
      const auto place = own_paragraph(document, item, is_last);
      if (!place) return;
      if (const std::optional<Span> mark = mark_at_end(document, *place)) {
        const std::string_view text = document.text(*mark);
        if (!usual.empty() && usual != text) return;
        usual = text;
      } else {
        const std::optional<Span> last = last_character(document, *place);
        if (bare || is_last || !last || !is_han(decode_at(document.text(), last->begin).value))
          return;
        bare = last;
      }
    }
    if (bare && !usual.empty()) {
      tell(*bare, std::string(document.text(*bare)) + std::string(usual), sink);
    }
  }

  /// The paragraph that an item is; none where it shares it or has more. What follows the last item
  /// may be the text after the list.
  static std::optional<Span> own_paragraph(const Document& document, const Item& item,
                                           bool is_last) {
    const Span place =
        document.folded()
            .paragraphs()[static_cast<std::size_t>(document.paragraph_at(item.folded.begin))];
    const bool begins_it = item.marker.folded.begin == place.begin;
    const std::optional<Span> end = last_character(document, {place.begin, item.folded.end});
    const bool is_all = is_last || (end && end->end <= place.end);
    return begins_it && is_all && item.inner_series.empty() ? std::optional(place) : std::nullopt;
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
  ending.except = fields.pattern("except");
  const auto characters = fields.integer("min").value_or(0);
  if (characters < 0) fields.error("min", "a number of characters is not negative");
  ending.at_least = 3 * static_cast<std::size_t>(std::max<std::int64_t>(characters, 0));
  const auto of = fields.choice("of", {"paragraphs", "lists", "siblings"}).value_or(0);
  if (of == 2) return std::make_unique<SiblingCheck>(std::move(ending));
  ending.right = fields.text("right").value_or("");
  if (ending.right.empty()) fields.error("right", "what should stand there instead?");
  if (of == 0) return std::make_unique<ParagraphCheck>(std::move(ending));
  return std::make_unique<LastItemCheck>(std::move(ending));
}

}  // namespace gaolint
