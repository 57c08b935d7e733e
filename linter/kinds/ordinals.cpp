// Kind `ordinals`: things that are announced one after the other in running text: 进行会议第二项.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "text/numeral.h"

namespace gaolint {
namespace {

struct Announcement {
  Span number;
  std::uint32_t value;
};

class OrdinalsCheck final : public Check {
 public:
  OrdinalsCheck(Pattern announcement, int number)
      : announcement_(std::move(announcement)), number_(number) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.patterns.push_back(&announcement_);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.size() < 2) return;
    for (const DocumentPart& part : document_parts(document)) {
      check_part(announced(document, hits, part), sink);
    }
  }

 private:
  std::vector<Announcement> announced(const Document& document, std::span<const Hit> hits,
                                      const DocumentPart& part) const {
    std::vector<Announcement> all;
    int read = -1;  // a paragraph with several hits is read once
    for (const Hit& hit : hits) {
      const int paragraph = document.paragraph_at(hit.span.begin);
      if (paragraph == read || paragraph < part.first || paragraph >= part.last) continue;
      read = paragraph;
      collect(document, document.folded().paragraphs()[static_cast<std::size_t>(paragraph)], all);
    }
    return all;
  }

  void collect(const Document& document, Span paragraph, std::vector<Announcement>& all) const {
    announcement_.for_each(document.text(), paragraph, [&](const Pattern::Match& match) {
      const Span number = match.groups[static_cast<std::size_t>(number_)];
      if (const auto value = parse_numeral(document.text(number))) all.push_back({number, *value});
    });
  }

  /// One that says 第一 begins anew; one that goes back refers to what was.
  static void check_part(const std::vector<Announcement>& all, const Sink& sink) {
    for (std::size_t i = 1; i < all.size(); ++i) {
      const Announcement& now = all[i];
      const Announcement& last = all[i - 1];
      if (now.value == last.value) {
        sink(report(now, last, "twice"));
      } else if (now.value > last.value + 1 && !is_said(all, last.value + 1)) {
        sink(report(now, last, "gap"));
      }
    }
  }

  static bool is_said(const std::vector<Announcement>& all, std::uint32_t value) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Announcement& one) { return one.value == value; });
  }

  static Report report(const Announcement& now, const Announcement& last, const char* key) {
    Report report;
    report.span = now.number;
    report.message_key = key;
    const std::string expected = han_numeral(last.value + 1);
    report.values = {{"previous", han_numeral(last.value)}, {"expected", expected}};
    report.related.push_back({last.number, {"前一项在这里", "the one before"}});
    report.repairs.push_back({{}, Safety::Unsafe, {{now.number, expected}}});
    return report;
  }

  Pattern announcement_;
  int number_;
};

}  // namespace

std::unique_ptr<Check> build_ordinals(const Fields& fields) {
  auto announcement = fields.pattern("announcement");
  if (!announcement) {
    if (!fields.has("announcement")) fields.error("announcement", "what announces one of them?");
    return nullptr;
  }
  const int number = announcement->group("number");
  if (number < 0) {
    fields.error("announcement", "the expression needs a group (?P<number>…)");
    return nullptr;
  }
  return std::make_unique<OrdinalsCheck>(std::move(*announcement), number);
}

}  // namespace gaolint
