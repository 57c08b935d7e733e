#include <string>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "rule/check.h"
#include "text/decimal.h"

namespace gaolint {

namespace {

constexpr std::string_view kGroup = "parts";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Numbers side by side that must make a fixed sum: 三次产业比例 5.1：42.3：52.6.
class SumCheck final : public Check {
 public:
  SumCheck(Pattern pattern, std::vector<Pattern> except, Decimal total)
      : pattern_(std::move(pattern)), except_(std::move(except)), total_(total) {
    for (int i = 0; i < pattern_.group_count(); ++i) {
      if (pattern_.groups()[static_cast<std::size_t>(i)].starts_with(kGroup)) groups_.push_back(i);
    }
  }

  Trigger trigger() const override {
    Trigger trigger;
    trigger.patterns.push_back(&pattern_);
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    Offset done = whole.begin;
    for (const Hit& hit : hits) {
      if (hit.span.begin < done) continue;
      const Span sentence = document.sentences().around(whole, hit.span.begin);
      check(document.text(), sentence, sink);
      done = sentence.end;
    }
  }

 private:
  void check(std::string_view text, Span sentence, const Sink& sink) const {
    for (const Pattern& except : except_) {
      if (except.contains(text.substr(sentence.begin, sentence.size()))) return;
    }
    pattern_.for_each(text, sentence, [&](const Pattern::Match& match) {
      for (const int group : groups_) {
        if (match.has(group))
          check_parts(text, match.groups[static_cast<std::size_t>(group)], sink);
      }
    });
  }

  void check_parts(std::string_view text, Span parts, const Sink& sink) const {
    DecimalRange range{Decimal(0), Decimal(0)};
    const Decimal sum = add_all(text, parts, range);
    if (!disjoint(range, {total_, total_})) return;
    Report report;
    report.span = parts;
    report.values.emplace_back("sum", sum.text());
    report.values.emplace_back("total", total_.text());
    sink(std::move(report));
  }

  /// The sum as written; `range` is what it may be before each part was rounded or cut off.
  static Decimal add_all(std::string_view text, Span parts, DecimalRange& range) {
    Decimal sum(0);
    for (Offset at = parts.begin; at < parts.end;) {
      if (!is_digit(text[at])) {
        ++at;
        continue;
      }
      const Offset begin = at;
      int decimals = 0;
      bool point = false;
      for (; at < parts.end && (is_digit(text[at]) || (text[at] == '.' && !point)); ++at) {
        if (point) ++decimals;
        if (text[at] == '.') point = true;
      }
      const Decimal value = Decimal::parse(text.substr(begin, at - begin));
      const Decimal step = Decimal(1, -decimals);
      sum = sum + value;
      range = {range.low + value - step, range.high + value + step};
    }
    return sum;
  }

  Pattern pattern_;
  std::vector<int> groups_;  // parts, parts2 …
  std::vector<Pattern> except_;
  Decimal total_;
};

}  // namespace

std::unique_ptr<Check> build_figures_sum(const Fields& fields) {
  auto pattern = fields.pattern("pattern");
  auto except = fields.patterns("except");
  const Decimal total = Decimal::parse(fields.required_text("total"));
  if (!pattern) {
    if (!fields.has("pattern")) fields.error("pattern", "a figures-sum rule needs `pattern`");
    return nullptr;
  }
  if (pattern->group(kGroup) < 0) {
    fields.error("pattern", "the numbers to be added up are the group (?P<parts>…)");
    return nullptr;
  }
  if (!total.known()) fields.error("total", "total is the number that the parts make: \"100\"");
  return std::make_unique<SumCheck>(std::move(*pattern), std::move(except), total);
}

}  // namespace gaolint
