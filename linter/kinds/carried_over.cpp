// Kind `carried-over`: what a draft has kept of the one that it was made from, though it was
// replaced everywhere else, or though its time is over.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/calendar/date_mention.h"
#include "kinds/draft_pairs.h"
#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// A place of the draft and what it was made from; folded spans.
struct Carried {
  Span old;
  Span now;
  Span sentence;  // of the draft
};

/// What became of one expression of the old draft.
struct Fate {
  std::map<std::string_view, std::vector<Span>> replaced;  // by what, and where in the draft
  std::vector<Carried> left;                               // in sentences that did not change
  int kept = 0;                                            // in those that did, and in others
};

/// By the expression as it stood in the old draft, in an order that does not depend on anything.
using Fates = std::map<std::string_view, Fate>;

struct Drafts {
  const Document& old;
  const Document& now;
  DraftPairs pairs;
};

class CarriedOverCheck final : public Check {
 public:
  CarriedOverCheck(std::vector<Pattern> values, std::vector<Pattern> except,
                   std::optional<Pattern> planned, int least)
      : values_(std::move(values)),
        except_(std::move(except)),
        planned_(std::move(planned)),
        least_(least) {}

  void on_document(const Document& now, const Settings& settings, const Sink& sink) const override {
    if (settings.made_from == nullptr) return;
    const Document& old = *settings.made_from;
    const Drafts drafts{old, now, pair_drafts(old, now)};
    std::set<Offset> said;
    for (const Pattern& value : values_) {
      for (const auto& [text, fate] : fates_of(value, drafts)) {
        judge({text, fate}, drafts, said, sink);
      }
    }
    if (planned_) check_plans(drafts, settings, said, sink);
  }

 private:
  static std::vector<Span> find(const Pattern& pattern, const Document& document, Span sentence) {
    std::vector<Span> found;
    const int group = pattern.group("value");
    pattern.for_each(document.text(), sentence, [&](const Pattern::Match& match) {
      if (match.has(group)) found.push_back(match.groups[static_cast<std::size_t>(group)]);
    });
    return found;
  }

  static Fates fates_of(const Pattern& value, const Drafts& drafts) {
    const auto& [old, now, pairs] = drafts;
    Fates fates;
    for (const auto& [before, after] : pairs.edited) {
      const std::vector<Span> olds = find(value, old, before);
      const std::vector<Span> nows = find(value, now, after);
      if (olds.size() != nows.size()) continue;
      for (std::size_t i = 0; i < olds.size(); ++i) {
        Fate& fate = fates[old.text(olds[i])];
        if (old.text(olds[i]) == now.text(nows[i])) {
          ++fate.kept;
        } else if (same_place(old, {before, olds[i]}, now, {after, nows[i]})) {
          fate.replaced[now.text(nows[i])].push_back(nows[i]);
        }
      }
    }
    for (const auto& [before, after] : pairs.same) {
      for (const Span span : find(value, now, after)) {
        const Offset at = span.begin - after.begin + before.begin;
        fates[now.text(span)].left.push_back({{at, at + span.size()}, span, after});
      }
    }
    return fates;
  }

  struct InSentence {
    Span sentence;
    Span span;
  };

  /// Whether the characters on one side are the same: then one stands where the other stood.
  static bool same_place(const Document& old, InSentence a, const Document& now, InSentence b) {
    const auto before = [](const Document& document, InSentence each) {
      if (each.span.begin == each.sentence.begin) return char32_t{0};
      return decode_before(document.text(), each.span.begin).value;
    };
    const auto after = [](const Document& document, InSentence each) {
      if (each.span.end == each.sentence.end) return char32_t{0};
      return decode_at(document.text(), each.span.end).value;
    };
    return before(old, a) == before(now, b) || after(old, a) == after(now, b);
  }

  bool is_exempt(const Document& now, Span sentence) const {
    return std::any_of(except_.begin(), except_.end(), [&](const Pattern& pattern) {
      return pattern.contains(now.text(sentence));
    });
  }

  void judge(const std::pair<std::string_view, const Fate&>& one, const Drafts& drafts,
             std::set<Offset>& said, const Sink& sink) const {
    const auto& [text, fate] = one;
    if (fate.left.empty() || fate.replaced.empty()) return;
    std::size_t all = 0;
    auto most = fate.replaced.begin();
    for (auto each = fate.replaced.begin(); each != fate.replaced.end(); ++each) {
      all += each->second.size();
      if (each->second.size() > most->second.size()) most = each;
    }
    const std::size_t count = most->second.size();
    const std::size_t kept = fate.left.size() + static_cast<std::size_t>(fate.kept);
    // Replaced by this and by that, or often kept: it was looked at and meant.
    const bool sure =
        count >= static_cast<std::size_t>(least_) && 3 * count >= 2 * all && 2 * kept <= count;
    if (!sure) return;
    for (const Carried& each : fate.left) {
      if (is_exempt(drafts.now, each.sentence)) continue;
      said.insert(each.now.begin);
      Report report = report_of(each, drafts.old);
      const std::string right(most->first);
      report.values.emplace_back("right", right);
      report.values.emplace_back("count", std::to_string(count));
      report.related.push_back({most->second.front(), {"这里已经改了", "it was replaced here"}});
      report.repairs.push_back({{}, Safety::Unsafe, {{each.now, right}}});
      sink(std::move(report));
    }
  }

  /// The old draft's own year, in a plan that did not change.
  void check_plans(const Drafts& drafts, const Settings& settings, const std::set<Offset>& said,
                   const Sink& sink) const {
    const auto& [old, now, pairs] = drafts;
    const std::optional<int> before = year_of(old, Settings{});
    const std::optional<int> after = year_of(now, settings);
    if (!before || !after || *after <= *before) return;
    for (const auto& [was, is] : pairs.same) {
      if (!planned_->contains(now.text(is)) || is_exempt(now, is)) continue;
      for (const DateMention& date : read_dates(now.text(), is)) {
        if (date.year != before || said.contains(date.span.begin)) continue;
        const Offset at = date.span.begin - is.begin + was.begin;
        Report report = report_of({{at, at + date.span.size()}, date.span, is}, old);
        report.message_key = "planned";
        report.values.emplace_back("year", std::to_string(*after));
        sink(std::move(report));
      }
    }
  }

  static Report report_of(const Carried& place, const Document& old) {
    const Span source = old.folded().to_source(place.old);
    Report report;
    report.span = place.now;
    report.values = {{"line", std::to_string(old.source().position(source.begin).line)}};
    return report;
  }

  std::vector<Pattern> values_;  // each with a group `value`
  std::vector<Pattern> except_;
  std::optional<Pattern> planned_;
  int least_;
};

}  // namespace

std::unique_ptr<Check> build_carried_over(const Fields& fields) {
  std::vector<Pattern> values = fields.patterns("values");
  if (values.empty() && !fields.has("values")) {
    fields.error("values", "a carried-over rule needs `values`");
  }
  for (const Pattern& value : values) {
    if (value.group("value") < 0) fields.error("values", "needs a group (?P<value>…)");
  }
  std::vector<Pattern> except = fields.patterns("except");
  auto planned = fields.pattern("planned");
  const auto least = fields.integer("least");
  if (least && *least < 1) fields.error("least", "`least` must be at least 1");
  return std::make_unique<CarriedOverCheck>(std::move(values), std::move(except),
                                            std::move(planned),
                                            static_cast<int>(least.value_or(2)));
}

}  // namespace gaolint
