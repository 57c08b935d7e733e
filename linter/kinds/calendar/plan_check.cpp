#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "kinds/calendar/year_context.h"
#include "kinds/context.h"
#include "kinds/kinds.h"
#include "text/numeral.h"

namespace gaolint {

namespace {

constexpr Offset kQuoteSize = 3;
constexpr Offset kReach = 120;  // bytes after the plan's name

struct Plan {
  std::string name;
  int first = 0;
  int last = 0;
  bool quoted_only = false;  // 十五 and 三五 are words too
};

/// What stands after a plan's name, as expressions of the rule; each begins where the name ends.
struct PlanPhrases {
  std::optional<Pattern> first_year;  // 规划开局之年
  std::optional<Pattern> last_year;   // 规划收官之年
  std::optional<Pattern> nth_year;    // 规划第(?P<n>…)年
  std::optional<Pattern> years;       // 时期（(?P<from>…)—(?P<to>…)年）
  std::optional<Pattern> one_year;    // 时期的(?P<year>…)年
  std::optional<Pattern> last_said;   // 末（(?P<year>…)年）
};

/// Five-year plans against their years: 2022年是“十四五”开局之年.
class PlanCheck final : public Check {
 public:
  PlanCheck(std::vector<Plan> plans, PlanPhrases phrases, std::optional<Pattern> link,
            std::optional<Pattern> except_before)
      : plans_(std::move(plans)),
        phrases_(std::move(phrases)),
        link_(std::move(link)),
        except_before_(std::move(except_before)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const Plan& plan : plans_) trigger.literals.push_back(plan.name);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings& settings,
                        std::span<const Hit> hits, const Sink& sink) const override {
    YearContext years(document, settings);
    for (const Hit& hit : hits) {
      const Plan& plan = plans_[static_cast<std::size_t>(hit.literal)];
      if (const auto name = whole_name(document.text(), hit.span, plan)) {
        check(document, *name, plan, years, sink);
      }
    }
  }

 private:
  /// The name with its quotation marks. 二十五 and “八五” in 十八五 are no plans.
  static std::optional<Span> whole_name(std::string_view text, Span name, const Plan& plan) {
    const std::string_view before = text.substr(0, name.begin);
    const bool opened = before.ends_with("“") || before.ends_with("「");
    const bool closed =
        text.substr(name.end).starts_with("”") || text.substr(name.end).starts_with("」");
    if (opened && closed) return Span{name.begin - kQuoteSize, name.end + kQuoteSize};
    if (opened || closed || plan.quoted_only) return std::nullopt;
    for (const std::string_view digit :
         {"一", "二", "三", "四", "五", "六", "七", "八", "九", "第"}) {
      if (before.ends_with(digit)) return std::nullopt;
    }
    return name;
  }

  void check(const Document& document, Span name, const Plan& plan, YearContext& years,
             const Sink& sink) const {
    const Span sentence = context_around(document, name.begin);
    const Span after{name.end, std::min(sentence.end, name.end + kReach)};
    const std::string_view text = document.text();
    Pattern::Match match;
    const auto fits = [&](const std::optional<Pattern>& phrase) {
      return phrase && phrase->search(text, after, match);
    };
    const auto number = [&](const Pattern& phrase, std::string_view group) {
      const int index = phrase.group(group);
      if (!match.has(index)) return 0;
      const Span span = match.groups[static_cast<std::size_t>(index)];
      return static_cast<int>(parse_numeral(text.substr(span.begin, span.size())).value_or(0));
    };
    const auto say = [&](std::string key, int year) {
      report(plan, {name.begin, match.whole.end}, {std::move(key), year}, sink);
    };
    const auto compare = [&](std::string key, int real) {
      const auto said = governing(document, sentence, name, years);
      if (said && *said != real) say(std::move(key), *said);
    };
    if (fits(phrases_.years)) {
      const int from = number(*phrases_.years, "from");
      const int to = number(*phrases_.years, "to");
      if (from != plan.first || to != plan.last) say("years", from);
    } else if (fits(phrases_.last_said)) {
      const int year = number(*phrases_.last_said, "year");
      if (year != plan.last) say("last", year);
    } else if (fits(phrases_.one_year)) {
      const int year = number(*phrases_.one_year, "year");
      if (year < plan.first || year > plan.last) say("outside", year);
    } else if (fits(phrases_.first_year)) {
      compare("first", plan.first);
    } else if (fits(phrases_.last_year)) {
      compare("last", plan.last);
    } else if (fits(phrases_.nth_year)) {
      const int nth = number(*phrases_.nth_year, "n");
      if (nth >= 1 && nth <= plan.last - plan.first + 1) compare("nth", plan.first + nth - 1);
    }
  }

  /// The year that the sentence says is the plan's first or last: the link (是, 作为) stands
  /// directly after it.
  std::optional<int> governing(const Document& document, Span sentence, Span name,
                               YearContext& years) const {
    const auto year = years.before(sentence, name.begin);
    if (!year) return std::nullopt;
    const std::string_view between = document.text({year->place.end, name.begin});
    if (link_ && !link_->matches_prefix(between)) return std::nullopt;
    if (except_before_ && except_before_->contains(between)) return std::nullopt;
    return year->year;
  }

  struct Said {
    std::string key;
    int year;
  };
  static void report(const Plan& plan, Span mark, Said said, const Sink& sink) {
    Report report;
    report.span = mark;
    report.values = {{"plan", plan.name},
                     {"first", std::to_string(plan.first)},
                     {"last", std::to_string(plan.last)},
                     {"year", std::to_string(said.year)}};
    report.message_key = std::move(said.key);
    sink(std::move(report));
  }

  std::vector<Plan> plans_;
  PlanPhrases phrases_;
  std::optional<Pattern> link_;
  std::optional<Pattern> except_before_;
};

std::vector<Plan> read_plans(const Fields& fields) {
  std::vector<Plan> plans;
  const auto data = fields.data("plans");
  if (!data) {
    if (!fields.has("plans")) fields.error("plans", "a calendar-plan rule needs `plans`");
    return plans;
  }
  for (const Fields& table : data->tables("plan")) {
    Plan plan{table.required_text("name"), static_cast<int>(table.integer("first").value_or(0)),
              static_cast<int>(table.integer("last").value_or(0)),
              table.flag("quoted_only").value_or(false)};
    if (plan.first <= 0 || plan.last < plan.first) {
      table.error("first", "a plan needs its `first` and `last` year");
    }
    table.finish();
    const bool known = std::any_of(plans.begin(), plans.end(),
                                   [&](const Plan& other) { return other.name == plan.name; });
    if (known) table.error("name", "two plans have this name");
    if (!known && !plan.name.empty()) plans.push_back(std::move(plan));
  }
  data->finish();
  return plans;
}

/// An expression that begins where the name ends.
std::optional<Pattern> read_phrase(const Fields& fields, std::string_view key,
                                   std::initializer_list<std::string_view> groups) {
  const auto text = fields.text(key);
  if (!text) return std::nullopt;
  auto pattern = fields.compile(key, "^(?:" + *text + ")");
  if (!pattern) return std::nullopt;
  for (const std::string_view group : groups) {
    if (pattern->group(group) < 0) {
      fields.error(key, "needs the group (?P<" + std::string(group) + ">…)");
    }
  }
  return std::move(*pattern);
}

}  // namespace

std::unique_ptr<Check> build_calendar_plan(const Fields& fields) {
  auto plans = read_plans(fields);
  PlanPhrases phrases;
  phrases.first_year = read_phrase(fields, "first_year", {});
  phrases.last_year = read_phrase(fields, "last_year", {});
  phrases.nth_year = read_phrase(fields, "nth_year", {"n"});
  phrases.years = read_phrase(fields, "years", {"from", "to"});
  phrases.one_year = read_phrase(fields, "one_year", {"year"});
  phrases.last_said = read_phrase(fields, "last_said", {"year"});
  auto link = fields.pattern("link");
  auto except_before = fields.pattern("except_before");
  if (plans.empty()) return nullptr;
  return std::make_unique<PlanCheck>(std::move(plans), std::move(phrases), std::move(link),
                                     std::move(except_before));
}

}  // namespace gaolint
