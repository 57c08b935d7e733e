#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/context.h"
#include "kinds/kinds.h"
#include "match/literal_index.h"
#include "text/numeral.h"

namespace gaolint {

namespace {

constexpr Offset kReach = 90;  // bytes after or before a period in which its months stand

struct Period {
  std::string word;
  int first = 0;
  int last = 0;
};

/// Quarters and half-years whose months, written beside them, are others: 二季度（1—3月）.
class PeriodCheck final : public Check {
 public:
  PeriodCheck(std::vector<Period> periods, Pattern after, std::optional<Pattern> before,
              std::optional<Pattern> except)
      : periods_(std::move(periods)),
        after_(std::move(after)),
        before_(std::move(before)),
        except_(std::move(except)) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const Period& period : periods_) trigger.literals.push_back(period.word);
    return trigger;
  }

  void on_paragraph(const Document& document, int, std::span<const Hit> hits,
                    const Sink& sink) const override {
    Offset done = 0;  // 第一季度 and 一季度 are hits both; the longer begins first
    for (const Hit& hit : hits) {
      if (hit.span.begin < done) continue;
      done = hit.span.end;
      const Span sentence = context_around(document, hit.span.begin);
      check(document.text(), sentence, periods_[static_cast<std::size_t>(hit.literal)], hit.span,
            sink);
    }
  }

 private:
  void check(std::string_view text, Span sentence, const Period& period, Span word,
             const Sink& sink) const {
    const auto around = text.substr(sentence.begin, sentence.size());
    if (except_ && except_->contains(around)) return;
    if (joined_before(text.substr(sentence.begin, word.begin - sentence.begin))) return;
    Pattern::Match match;
    const Span after{word.end, std::min(sentence.end, word.end + kReach)};
    if (after_.search(text, after, match)) {
      compare(text, match, after_, {period, {word.begin, match.whole.end}}, sink);
      return;
    }
    Offset begin = word.begin - std::min(kReach, word.begin - sentence.begin);
    while ((static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
    if (before_ && before_->search(text, {begin, word.begin}, match)) {
      const Offset bracket = text.substr(word.end).starts_with("）") ? 3 : 0;
      compare(text, match, *before_, {period, {match.whole.begin, word.end + bracket}}, sink);
    }
  }

  /// 一至三季度 is not the third quarter; a period behind brackets stands for itself.
  static bool joined_before(std::string_view before) {
    constexpr std::string_view kJoints[] = {"至", "到", "—", "-", "、", "和", "～", "~", "及"};
    return std::any_of(std::begin(kJoints), std::end(kJoints), [&](std::string_view joint) {
      return before.ends_with(joint) &&
             !before.substr(0, before.size() - joint.size()).ends_with("）");
    });
  }

  struct Place {
    const Period& period;
    Span mark;
  };
  /// The pattern's groups: first month, last month (may be missing).
  static void compare(std::string_view text, const Pattern::Match& match, const Pattern& pattern,
                      Place place, const Sink& sink) {
    const auto month = [&](std::string_view name) {
      const int group = pattern.group(name);
      if (!match.has(group)) return 0;
      const Span span = match.groups[static_cast<std::size_t>(group)];
      return static_cast<int>(parse_numeral(text.substr(span.begin, span.size())).value_or(0));
    };
    const int first = month("first");
    const int last = month("last") == 0 ? first : month("last");
    if (first < 1 || last < 1 || first > 12 || last > 12) return;  // calendar-date says so
    if (place.period.first <= first && last <= place.period.last) return;
    Report report;
    report.span = place.mark;
    report.values = {{"period", place.period.word},
                     {"first", std::to_string(place.period.first)},
                     {"last", std::to_string(place.period.last)}};
    sink(std::move(report));
  }

  std::vector<Period> periods_;
  Pattern after_;
  std::optional<Pattern> before_;
  std::optional<Pattern> except_;
};

bool has_month_groups(const Fields& fields, std::string_view key, const Pattern& pattern) {
  if (pattern.group("first") >= 0 && pattern.group("last") >= 0) return true;
  fields.error(key, "needs the groups (?P<first>…) and (?P<last>…)");
  return false;
}

std::optional<Pattern> compile(const Fields& fields, std::string_view key,
                               const std::string& regex) {
  auto pattern = fields.compile(key, regex);
  if (!pattern || !has_month_groups(fields, key, *pattern)) return std::nullopt;
  return pattern;
}

}  // namespace

std::unique_ptr<Check> build_calendar_period(const Fields& fields) {
  std::vector<Period> periods;
  for (const Fields& table : fields.tables("periods")) {
    const int first = static_cast<int>(table.integer("first").value_or(0));
    const int last = static_cast<int>(table.integer("last").value_or(0));
    if (first < 1 || last < first || last > 12) {
      table.error("first", "a period needs its `first` and `last` month");
    }
    for (std::string& word : table.texts("words"))
      periods.push_back({std::move(word), first, last});
    table.finish();
  }
  if (periods.empty()) fields.error("periods", "a calendar-period rule needs `periods`");
  const auto after_text = fields.required_text("after");
  auto after = compile(fields, "after", "^(?:" + after_text + ")");
  std::optional<Pattern> before;
  if (const auto text = fields.text("before")) {
    before = compile(fields, "before", "(?:" + *text + ")$");
  }
  auto except = fields.pattern("except");
  if (periods.empty() || !after) return nullptr;
  return std::make_unique<PeriodCheck>(std::move(periods), std::move(*after), std::move(before),
                                       std::move(except));
}

}  // namespace gaolint
