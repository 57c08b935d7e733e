#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr Offset kReach = 60;  // bytes from 其中 or 其余 to its number

/// Parts that make a whole by their names: 出口 and 进口.
struct Split {
  std::vector<Pattern> parts;  // matched by the whole subject of a part
  bool complete = false;       // they are all there is
};

using FigureList = std::vector<const Figure*>;

bool is_amount(const Figure& figure) {
  return figure.role != FigureRole::RiseBy && figure.role != FigureRole::FallBy &&
         figure.unit != nullptr && figure.per == nullptr;
}

bool all_exact(const FigureList& figures) {
  return std::all_of(figures.begin(), figures.end(),
                     [](const Figure* figure) { return figure->exact(); });
}

DecimalRange sum_of(const FigureList& parts) {
  DecimalRange sum{Decimal(0), Decimal(0)};
  for (const Figure* part : parts) {
    const DecimalRange amount = figure_amount(*part);
    sum = {sum.low + amount.low, sum.high + amount.high};
  }
  return sum;
}

/// 共N个，其中A x个、B y个，其余z个: parts that make a whole, against the whole.
class PartsCheck final : public SentenceFigureCheck {
 public:
  PartsCheck(FigureReader reader, std::vector<Pattern> except)
      : SentenceFigureCheck(std::move(reader), std::move(except)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.literals = splits_.empty() ? rest_ : openings_;
    return trigger;
  }

 protected:
  bool may_matter(std::string_view text, const Hit& hit) const override {
    return digit_follows(text, hit.span.end, kReach);
  }

  void check(const FigureSentence& sentence, const Sink& sink) const override {
    const auto opening = find_opening(sentence);
    if (!opening) {
      if (splits_.empty()) check_shares(sentence, sink);
      return;
    }
    FigureList parts;
    for (const Figure& figure : sentence.figures) {
      if (figure.number.begin >= opening->end && is_amount(figure)) parts.push_back(&figure);
    }
    if (parts.empty()) return;
    if (splits_.empty()) {
      check_rest(sentence, *opening, std::move(parts), sink);
    } else {
      for (const Split& split : splits_) check_split(sentence, *opening, parts, split, sink);
    }
  }

 private:
  friend std::unique_ptr<Check> gaolint::build_figures_parts(const Fields&);

  /// The only opening of the sentence: with two of them nobody knows whose the parts are.
  std::optional<Span> find_opening(const FigureSentence& sentence) const {
    const std::string_view inside = sentence.text.substr(sentence.span.begin, sentence.span.size());
    std::optional<Span> found;
    for (const std::string& word : openings_) {
      for (std::size_t at = inside.find(word); at != inside.npos; at = inside.find(word, at + 1)) {
        if (found) return std::nullopt;
        const Offset begin = sentence.span.begin + static_cast<Offset>(at);
        found = Span{begin, begin + static_cast<Offset>(word.size())};
      }
    }
    return found;
  }

  void check_rest(const FigureSentence& sentence, Span opening, FigureList parts,
                  const Sink& sink) const {
    const auto last = std::find_if(parts.begin(), parts.end(), [&](const Figure* part) {
      return leads_with(sentence.text, *part, rest_);
    });
    if (last == parts.end() || last == parts.begin()) return;
    parts.erase(last + 1, parts.end());
    const Figure& closing = *parts.back();
    std::erase_if(parts, [&](const Figure* part) { return !same_measure(*part, closing); });
    if (parts.size() < 2 || !all_exact(parts) || nested(parts)) return;
    const Figure* whole = find_whole(sentence, opening, closing);
    if (closing.unit->rate) {
      // Shares of what was counted make a hundred per cent.
      if (whole == nullptr) compare(sentence, nullptr, parts, true, sink);
    } else if (whole != nullptr) {
      compare(sentence, whole, parts, true, sink);
    }
  }

  /// A占35%，B占40%，其余25%: with nothing but shares between, they are of one whole.
  void check_shares(const FigureSentence& sentence, const Sink& sink) const {
    FigureList parts;
    for (const Figure& figure : sentence.figures) {
      const bool rate = figure.unit != nullptr && figure.unit->rate && figure.per == nullptr;
      if (rate && !parts.empty() && leads_with(sentence.text, figure, rest_)) {
        parts.push_back(&figure);
        if (all_exact(parts)) compare(sentence, nullptr, parts, true, sink);
        return;
      }
      if (!rate || figure.role != FigureRole::Share || figure.compared) {
        parts.clear();
      } else {
        parts.push_back(&figure);
      }
    }
  }

  /// 18例，其中17例死亡，死亡病例中9例…，其他8例: the last ones are parts of a part.
  static bool nested(const FigureList& parts) {
    DecimalRange rest{Decimal(0), Decimal(0)};
    for (std::size_t i = parts.size(); i-- > 1;) {
      rest = sum_of({parts.begin() + static_cast<std::ptrdiff_t>(i), parts.end()});
      if (!disjoint(rest, figure_amount(*parts[i - 1]))) return true;
    }
    return false;
  }

  void check_split(const FigureSentence& sentence, Span opening, const FigureList& all,
                   const Split& split, const Sink& sink) const {
    FigureList parts;
    for (const Pattern& name : split.parts) {
      FigureList named;
      for (const Figure* part : all) {
        if (part->own && !part->listed && is_called(sentence.text, *part, name)) {
          named.push_back(part);
        }
      }
      if (named.size() != 1) return;
      parts.push_back(named.front());
    }
    const Figure& first = *parts.front();
    const bool alike = std::all_of(parts.begin(), parts.end(), [&](const Figure* part) {
      return same_measure(*part, first) && !part->unit->rate;
    });
    const Figure* whole =
        alike && all_exact(parts) ? find_whole(sentence, opening, first) : nullptr;
    if (whole != nullptr) compare(sentence, whole, parts, split.complete, sink);
  }

  /// 省级 of 省级资金 is a scope to who reads it.
  static bool is_called(std::string_view text, const Figure& part, const Pattern& name) {
    const Span subject = part.subject;
    if (name.matches(text.substr(subject.begin, subject.size()))) return true;
    const Span scope = part.scope;
    return !scope.empty() && scope.end == subject.begin &&
           name.matches(text.substr(scope.begin, subject.end - scope.begin));
  }

  static bool leads_with(std::string_view text, const Figure& figure,
                         const std::vector<std::string>& words) {
    const std::string_view lead = text.substr(figure.clause.begin, figure.clause.size());
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return lead.starts_with(word) || lead.starts_with("、" + word);
    });
  }

  /// The last amount before the opening that is measured like the parts, where nothing else is
  /// spoken of between: 总额120亿元，增长5%，其中.
  const Figure* find_whole(const FigureSentence& sentence, Span opening, const Figure& part) const {
    const auto& figures = sentence.figures;
    std::size_t next = 0;
    while (next < figures.size() && figures[next].place.end <= opening.begin) ++next;
    if (next == 0) return nullptr;
    const Offset last = std::max(figures[next - 1].end, figures[next - 1].object.end);
    if (last < opening.begin && clauses(sentence.text, {last, opening.begin}) > 1) return nullptr;
    for (; next > 0; --next) {
      const Figure& figure = figures[next - 1];
      if (is_amount(figure) && same_measure(figure, part)) {
        return figure.exact() ? &figure : nullptr;
      }
      if (figure.own) return nullptr;
    }
    return nullptr;
  }

  /// How many commas and semicolons stand in the span.
  static int clauses(std::string_view text, Span span) {
    int count = 0;
    for (Offset at = span.begin; at < span.end; at += decode_at(text, at).length) {
      const char32_t value = decode_at(text, at).value;
      if (value == U'，' || value == U'；' || value == U'。') ++count;
    }
    return count;
  }

  /// 在建6个（3个已封顶）: one of the parts belongs to another part.
  static bool right_without_one(const FigureList& parts, const DecimalRange& sum,
                                const DecimalRange& total) {
    return parts.size() > 2 && std::any_of(parts.begin(), parts.end() - 1, [&](const Figure* part) {
             const DecimalRange amount = figure_amount(*part);
             return !disjoint({sum.low - amount.low, sum.high - amount.high}, total);
           });
  }

  void compare(const FigureSentence& sentence, const Figure* whole, const FigureList& parts,
               bool complete, const Sink& sink) const {
    DecimalRange total{Decimal(100), Decimal(100)};
    if (whole != nullptr) total = figure_amount(*whole);
    const DecimalRange sum = sum_of(parts);
    const bool wrong = complete ? disjoint(sum, total) : total.high < sum.low;
    if (!wrong || right_without_one(parts, sum, total) ||
        excepted(sentence, parts.back()->place.end))
      return;
    Report report;
    const Figure& first = *parts.front();
    report.span = {first.own ? first.subject.begin : first.place.begin, parts.back()->place.end};
    Decimal middle(0);
    for (const Figure* part : parts) middle = middle + part->value * part->unit->factor;
    const Figure& unit = whole != nullptr ? *whole : *parts.front();
    report.values.emplace_back(
        "sum", Decimal::quotient(middle, unit.unit->factor.scaled(unit.power), 4).text());
    report.message_key = whole == nullptr ? "hundred" : complete ? "" : "exceeds";
    if (whole != nullptr) report.related.push_back({whole->place, {"总数", "the whole"}});
    sink(std::move(report));
  }

  std::vector<std::string> openings_;  // 其中
  std::vector<std::string> rest_;      // 其余
  std::vector<Split> splits_;
};

std::vector<Split> read_splits(const Fields& fields) {
  std::vector<Split> splits;
  for (const Fields& table : fields.tables("splits")) {
    Split split;
    split.parts = table.patterns("parts");
    split.complete = table.flag("complete").value_or(false);
    if (split.parts.size() < 2) table.error("parts", "a split has two parts or more");
    table.finish();
    splits.push_back(std::move(split));
  }
  return splits;
}

}  // namespace

std::unique_ptr<Check> build_figures_parts(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto except = fields.patterns("except");
  auto openings = fields.texts("openings");
  auto rest = fields.texts("rest");
  auto splits = read_splits(fields);
  if (openings.empty()) fields.error("openings", "a figures-parts rule needs `openings`");
  if (rest.empty() == splits.empty()) {
    fields.error("rest", "a figures-parts rule has either `rest` or `splits`");
  }
  if (!reader || openings.empty()) return nullptr;
  auto check = std::make_unique<PartsCheck>(std::move(*reader), std::move(except));
  check->openings_ = std::move(openings);
  check->rest_ = std::move(rest);
  check->splits_ = std::move(splits);
  return check;
}

}  // namespace gaolint
