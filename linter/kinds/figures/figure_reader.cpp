#include "kinds/figures/figure_reader.h"

#include <algorithm>
#include <utility>

#include "kinds/figures/numbers.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// A clause is looked at from its figure backwards, this far: no subject is longer.
constexpr Offset kLongestClause = 180;  // bytes: 60 characters

constexpr Offset kOneCharacter = 3;    // bytes: 、 or 和 between figures
constexpr Offset kLongestObject = 42;  // 14 characters
constexpr int kMostPeriods = 8;        // that are looked at for one figure
/// A paragraph that is no longer and has no full stop is a heading.
constexpr Offset kLongestHeading = 120;

/// How far a mark of punctuation divides what stands on its sides.
enum class Divide { No, Clause, Sentence };

Divide divides(char32_t value) {
  switch (value) {
    case U'。':
    case U'！':
    case U'？':
    case '\n':
      return Divide::Sentence;
    case U'，':
    case U'；':
    case U'：':
    case U'（':
    case U'）':
    case U'…':
      return Divide::Clause;
    default:
      return Divide::No;
  }
}

bool is_relation(LeadWord word) { return word <= LeadWord::Share; }

FigureRole role_of(LeadWord word) {
  switch (word) {
    case LeadWord::From:
      return FigureRole::From;
    case LeadWord::RiseTo:
      return FigureRole::RiseTo;
    case LeadWord::FallTo:
      return FigureRole::FallTo;
    case LeadWord::RiseBy:
      return FigureRole::RiseBy;
    case LeadWord::FallBy:
      return FigureRole::FallBy;
    case LeadWord::Share:
      return FigureRole::Share;
    default:
      return FigureRole::Level;
  }
}

/// As text.rfind(word), which compares at each place.
std::size_t last_place(std::string_view text, std::string_view word) {
  std::size_t last = text.find(word);
  for (std::size_t next = last; next != text.npos; next = text.find(word, next + 1)) last = next;
  return last;
}

/// Goes through the figures of a paragraph and asks of each what the words before it say.
class Interpreter {
 public:
  Interpreter(const FigureWords& words, std::string_view text, Span range)
      : words_(words), text_(text), range_(range), sentence_(range.begin) {}

  std::vector<Figure> run() {
    Numbers numbers = read_numbers(words_, text_, range_);
    if (numbers.figures.empty()) return {};
    periods_ = std::move(numbers.dates);
    find_signs();
    for (Figure& figure : numbers.figures) interpret(figure);
    return std::move(done_);
  }

 private:
  void find_signs() {
    std::vector<LiteralIndex::Hit> hits;
    words_.signs().scan(text_, range_, hits);
    for (const auto& hit : hits) {
      if (hit.span.end > range_.end) continue;
      switch (words_.sign(hit.literal)) {
        case SignWord::Period:
          periods_.push_back(hit.span);
          break;
        case SignWord::Scope:
          scopes_.push_back(hit.span);
          break;
        case SignWord::Plan:
          plans_.push_back(hit.span);
          break;
      }
    }
    join(periods_);
    join(scopes_);
  }

  /// Periods that touch or overlap are one: 2025年上半年.
  static void join(std::vector<Span>& spans) {
    std::sort(spans.begin(), spans.end());
    std::vector<Span> joined;
    for (const Span span : spans) {
      if (!joined.empty() && span.begin <= joined.back().end) {
        joined.back().end = std::max(joined.back().end, span.end);
      } else {
        joined.push_back(span);
      }
    }
    spans = std::move(joined);
  }

  void interpret(Figure& figure) {
    find_clause(figure);
    const Offset rest = strip_leads(figure);
    settle_subject(figure, {figure.clause.begin, rest});
    if (figure.compared && !figure.own && !figure.subject.empty()) {
      figure.period = done_.back().period;
    } else {
      find_period(figure);
    }
    figure.planned = any_before(plans_, sentence_, figure.number.begin);
    if (!done_.empty() && !figure.verb.empty()) {
      Span& object = done_.back().object;
      object.end = std::max(object.begin, std::min(object.end, figure.verb.begin));
    }
    done_.push_back(figure);
    pair_with_origin();
  }

  /// From the last mark of punctuation or the last figure to the number.
  void find_clause(Figure& figure) {
    const Offset previous = done_.empty() ? range_.begin : done_.back().end;
    Offset at = figure.number.begin;
    Offset clause = previous;
    bool clause_found = false;
    while (at > previous) {
      const CodePoint before = decode_before(text_, at);
      const Divide divide = divides(before.value);
      if (divide != Divide::No && !clause_found) {
        clause = at;
        clause_found = true;
      }
      if (divide == Divide::Sentence) {
        sentence_ = at;
        break;
      }
      at -= before.length;
    }
    if (figure.number.begin - clause > kLongestClause) {
      clause = figure.number.begin - kLongestClause;
      while ((static_cast<unsigned char>(text_[clause]) & 0xC0) == 0x80) ++clause;
    }
    figure.clause = {clause, figure.number.begin};
  }

  /// Takes what leads to the figure off its clause, from the number backwards.
  Offset strip_leads(Figure& figure) {
    Offset at = figure.number.begin;
    bool related = false;
    while (at > figure.clause.begin) {
      if (const Offset period = period_before(figure.clause.begin, at); period < at) {
        at = period;
        if (words_.compared().longest(text_, {figure.clause.begin, at}).length > 0) {
          figure.based = true;
        }
        continue;
      }
      const auto word = words_.before().longest(text_, {figure.clause.begin, at});
      const auto lead = static_cast<LeadWord>(word.number);
      if (word.length == 0 || lead == LeadWord::Subject) break;
      at -= word.length;
      take_lead(figure, lead, {at, at + word.length}, related);
    }
    has_role_ = related;
    return at;
  }

  static void take_lead(Figure& figure, LeadWord word, Span place, bool& related) {
    if (word == LeadWord::Approximate) figure.approximate = true;
    if (!is_relation(word)) return;
    const bool stronger = figure.role == FigureRole::Level && word != LeadWord::Level;
    if (related && !stronger) return;
    related = true;
    figure.role = role_of(word);
    figure.verb = place;
  }

  /// Where a period that ends at `at` begins.
  Offset period_before(Offset begin, Offset at) const {
    const auto after = std::lower_bound(periods_.begin(), periods_.end(), at,
                                        [](Span period, Offset end) { return period.end < end; });
    if (after == periods_.end() || after->end != at || after->begin < begin) return at;
    return after->begin;
  }

  void settle_subject(Figure& figure, Span rest) {
    cut_share(figure, rest);
    take_comparison(figure, rest);
    strip_opening(figure, rest);
    take_comparison(figure, rest);
    find_object(figure);
    figure.subject = rest;
    figure.own = !rest.empty() || !figure.object.empty();
    if (figure.own) return;
    const bool same_sentence = !done_.empty() && done_.back().place.begin >= sentence_;
    if (!same_sentence) return;
    const Figure& previous = done_.back();
    figure.subject = previous.subject;
    if (figure.scope.empty()) figure.scope = previous.scope;
    if (has_role_) return;
    figure.role = previous.role;
    figure.verb = previous.verb;
    figure.listed = figure.clause.begin == previous.end && figure.clause.size() <= kOneCharacter;
  }

  /// 高于全市平均增幅3个百分点 is said of what came before.
  void take_comparison(Figure& figure, Span& rest) {
    if (words_.comparing().longest(text_, rest).length == 0) return;
    figure.compared = true;
    figure.verb = rest;
    rest.end = rest.begin;
    has_role_ = true;
  }

  /// 金融特派员 of 选派552名金融特派员.
  void find_object(Figure& figure) const {
    if (figure.unit == nullptr || !figure.unit->counted || figure.per != nullptr) return;
    Offset end = figure.end;
    while (end < range_.end && end - figure.end < kLongestObject) {
      const CodePoint next = decode_at(text_, end);
      if (!is_han(next.value) && next.value != U'“' && next.value != U'”') break;
      if (words_.object_ends().longest(text_, {end, range_.end}).length > 0) break;
      end += next.length;
    }
    figure.object = {figure.end, end};
  }

  /// 工业产值占全省比重达: what comes before 占 is the subject.
  void cut_share(Figure& figure, Span& rest) {
    const std::string_view inside = text_.substr(rest.begin, rest.size());
    for (const std::string& word : words_.lead_words(LeadWord::Share)) {
      const std::size_t at = last_place(inside, word);
      if (at == inside.npos) continue;
      if (figure.role == FigureRole::RiseBy || figure.role == FigureRole::FallBy) continue;
      const Offset begin = rest.begin + static_cast<Offset>(at);
      figure.role = FigureRole::Share;
      figure.verb = {begin, rest.end};
      figure.compared = at == 0;
      rest.end = begin;
      has_role_ = true;
      return;
    }
  }

  void strip_opening(Figure& figure, Span& rest) {
    while (!rest.empty()) {
      if (const Offset end = end_at(periods_, rest.begin); end > rest.begin && end <= rest.end) {
        rest.begin = end;
        continue;
      }
      if (const Offset end = end_at(scopes_, rest.begin); end > rest.begin && end <= rest.end) {
        if (figure.scope.empty()) figure.scope.begin = rest.begin;
        figure.scope.end = end;
        rest.begin = end;
        continue;
      }
      const Offset length = words_.opening().longest(text_, rest).length;
      if (length == 0) break;
      rest.begin += length;
    }
  }

  /// The end of the span that begins at `at`, or `at`.
  static Offset end_at(const std::vector<Span>& spans, Offset at) {
    const auto found = std::lower_bound(spans.begin(), spans.end(), Span{at, 0});
    return found != spans.end() && found->begin == at ? found->end : at;
  }

  static bool any_before(const std::vector<Span>& spans, Offset begin, Offset end) {
    const auto found = std::lower_bound(spans.begin(), spans.end(), Span{begin, 0});
    return found != spans.end() && found->begin < end;
  }

  /// The last one before the figure in its sentence, but none that it is compared with.
  void find_period(Figure& figure) const {
    auto after = std::lower_bound(periods_.begin(), periods_.end(), Span{figure.number.begin, 0});
    for (int i = 0; i < kMostPeriods && after != periods_.begin(); ++i) {
      if ((--after)->begin < sentence_) return;
      if (words_.compared().longest(text_, {range_.begin, after->begin}).length > 0) continue;
      figure.period = *after;
      return;
    }
  }

  /// 由A增至B: the verb of B says what the figure before it is.
  void pair_with_origin() {
    if (done_.size() < 2) return;
    Figure& to = done_[done_.size() - 1];
    Figure& from = done_[done_.size() - 2];
    const bool target = to.role == FigureRole::RiseTo || to.role == FigureRole::FallTo;
    const bool attached = to.subject.begin == from.end;  // 20个工作日压缩到8个
    if (!target || (to.own && !attached && !to.subject.empty()) || to.listed ||
        from.place.begin < sentence_)
      return;
    const std::string_view lead = text_.substr(from.clause.begin, from.clause.size());
    std::size_t origin = lead.npos;
    for (const std::string& word : words_.lead_words(LeadWord::From)) {
      const std::size_t at = last_place(lead, word);
      if (at != lead.npos && (origin == lead.npos || at > origin)) origin = at;
    }
    if (origin == lead.npos) return;
    from.role = FigureRole::From;
    to.own = false;
    to.subject = from.subject;
    const Offset begin = from.clause.begin + static_cast<Offset>(origin);
    from.verb = {begin, from.number.begin};
    if (!from.own) return;
    Span subject = {std::min(from.subject.begin, begin), begin};
    strip_opening(from, subject);
    from.subject = subject;
    from.own = !subject.empty();
    to.subject = subject;
  }

  const FigureWords& words_;
  std::string_view text_;
  Span range_;
  std::vector<Span> periods_;
  std::vector<Span> scopes_;
  std::vector<Span> plans_;
  std::vector<Figure> done_;
  Offset sentence_;        // where the sentence of the figure begins
  bool has_role_ = false;  // some word before the figure says its role
};

}  // namespace

std::vector<Figure> FigureReader::read(std::string_view text, Span range) const {
  return Interpreter(*words_, text, range).run();
}

std::vector<Figure> FigureReader::read(const Document& document) const {
  const std::string_view text = document.text();
  std::vector<Figure> all;
  Span heading;
  for (const Span paragraph : document.folded().paragraphs()) {
    if (const auto period = period_of_heading(text, paragraph)) heading = *period;
    for (Figure& figure : read(text, paragraph)) {
      if (figure.unit == nullptr && figure.power == 0) continue;
      if (figure.period.empty() && !heading.empty()) {
        figure.period = heading;
        figure.titled = true;
      }
      all.push_back(figure);
    }
  }
  return all;
}

std::optional<Span> FigureReader::period_of_heading(std::string_view text, Span paragraph) const {
  if (paragraph.size() > kLongestHeading) return std::nullopt;
  if (text.substr(paragraph.begin, paragraph.size()).find("。") != text.npos) return std::nullopt;
  const Numbers numbers = read_numbers(*words_, text, paragraph);
  if (numbers.dates.size() != 1) return std::nullopt;
  return numbers.dates.front();
}

std::optional<FigureReader> read_figure_words(const Fields& fields) {
  auto words = FigureWords::read(fields);
  if (words == nullptr) return std::nullopt;
  return FigureReader(std::move(words));
}

const FigureReader* find_figure_reader(const std::vector<const Rule*>& rules) {
  for (const Rule* rule : rules) {
    const auto* check = dynamic_cast<const FigureCheck*>(rule->check.get());
    if (check != nullptr) return &check->reader();
  }
  return nullptr;
}

}  // namespace gaolint
