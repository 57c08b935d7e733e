// Kind `review-mark`: what reviewers left in a draft that is about to be handed up.
#include <optional>
#include <string_view>
#include <utility>

#include "kinds/kinds.h"

namespace gaolint {
namespace {

using Mark = Source::ReviewMark::Kind;

/// In a Word file its own tracked changes or comments, in a text the signs for them.
class ReviewMarkCheck final : public Check {
 public:
  ReviewMarkCheck(Mark kind, std::optional<Pattern> sign) : kind_(kind), sign_(std::move(sign)) {}

  Trigger trigger() const override {
    Trigger trigger;
    if (sign_) trigger.patterns.push_back(&*sign_);
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit>,
                    const Sink& sink) const override {
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    sign_->for_each(document.text(), whole, [&](const Pattern::Match& match) {
      Report report;
      report.span = match.whole;
      sink(std::move(report));
    });
  }

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const Source::ReviewMark& mark : document.source().review_marks()) {
      if (mark.kind != kind_) continue;
      Report report;
      report.span = mark.span;
      report.in_source = true;
      sink(std::move(report));
    }
  }

 private:
  Mark kind_;
  std::optional<Pattern> sign_;
};

}  // namespace

std::unique_ptr<Check> build_review_mark(const Fields& fields) {
  constexpr Mark kMarks[] = {Mark::Change, Mark::Comment};
  const auto mark = fields.choice("mark", {"change", "comment"});
  if (!fields.has("mark")) fields.error("mark", "`mark` is missing");
  auto sign = fields.pattern("sign");
  return mark ? std::make_unique<ReviewMarkCheck>(kMarks[*mark], std::move(sign)) : nullptr;
}

}  // namespace gaolint
