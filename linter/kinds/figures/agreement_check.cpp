#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "kinds/context.h"
#include "kinds/figures/sentence_check.h"
#include "kinds/kinds.h"

namespace gaolint {

namespace {

constexpr Offset kReach = 36;           // bytes from a name to its figure
constexpr Offset kLongestSubject = 60;  // bytes; a longer one is a clause that was not understood

/// What must be the same for two figures to be of one thing.
struct Identity {
  std::string_view subject;
  std::string_view object;
  std::string_view scope;
  std::string_view period;
  std::string_view measure;
  int direction = 0;  // level, rise, fall, share
  bool planned = false;

  auto tie() const { return std::tie(subject, object, scope, period, measure, direction, planned); }
  friend bool operator==(const Identity& a, const Identity& b) { return a.tie() == b.tie(); }
  friend bool operator<(const Identity& a, const Identity& b) { return a.tie() < b.tie(); }
};

int direction_of(FigureRole role) {
  switch (role) {
    case FigureRole::RiseBy:
      return 1;
    case FigureRole::FallBy:
      return 2;
    case FigureRole::Share:
      return 3;
    default:
      return 0;
  }
}

/// The same thing in the same period with two values.
class AgreementCheck final : public FigureCheck {
 public:
  AgreementCheck(FigureReader reader, std::vector<std::string> names, std::vector<Pattern> except)
      : FigureCheck(std::move(reader)), names_(std::move(names)), except_(std::move(except)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.literals = names_;
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    const std::string_view text = document.text();
    const std::vector<Figure> figures = read_around(document, worth_reading(text, hits));
    std::vector<std::pair<Identity, const Figure*>> all;
    for (const Figure& figure : figures) {
      if (counts(text, figure)) all.emplace_back(identity(text, figure), &figure);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t first = 0; first < all.size();) {
      std::size_t next = first + 1;
      for (; next < all.size() && all[next].first == all[first].first; ++next) {
        compare(*all[first].second, *all[next].second, sink);
      }
      first = next;
    }
  }

 private:
  /// The names that have a figure after them and stand in the document twice: no others can differ.
  std::vector<Hit> worth_reading(std::string_view text, std::span<const Hit> hits) const {
    std::vector<Hit> with_figure;
    std::vector<int> counts(names_.size());
    for (const Hit& hit : hits) {
      if (!digit_follows(text, hit.span.end, kReach)) continue;
      with_figure.push_back(hit);
      ++counts[static_cast<std::size_t>(hit.literal)];
    }
    std::erase_if(with_figure, [&](const Hit& hit) {
      return counts[static_cast<std::size_t>(hit.literal)] < 2;
    });
    return with_figure;
  }

  /// The figures of the sentences in which a scope stands before a name: without one nothing
  /// counts, and that is cheaper to see than to read.
  std::vector<Figure> read_around(const Document& document, std::span<const Hit> hits) const {
    std::vector<Figure> figures;
    Span sentence;
    Offset looked_at = 0;  // no scope stands in the sentence before this
    bool read = false;
    for (const Hit& hit : hits) {
      if (hit.span.begin >= sentence.end) {
        const Offset done = sentence.end;
        sentence = context_around(document, hit.span.begin);
        sentence.begin = std::max(sentence.begin, done);
        looked_at = sentence.begin;
        read = false;
      }
      if (read) continue;
      read = names_scope(document.text(), {looked_at, hit.span.begin});
      looked_at = hit.span.begin;
      if (!read || excepted(document.text(sentence))) continue;
      const std::vector<Figure> found = reader().read(document.text(), sentence);
      figures.insert(figures.end(), found.begin(), found.end());
    }
    return figures;
  }

  bool names_scope(std::string_view text, Span before) const {
    std::vector<LiteralIndex::Hit> found;
    reader().words().signs().scan(text, before, found);
    return std::any_of(found.begin(), found.end(), [&](const LiteralIndex::Hit& hit) {
      return reader().words().sign(hit.literal) == SignWord::Scope;
    });
  }

  bool excepted(std::string_view sentence) const {
    return std::any_of(except_.begin(), except_.end(),
                       [&](const Pattern& pattern) { return pattern.contains(sentence); });
  }

  bool counts(std::string_view text, const Figure& figure) const {
    if (!figure.own || figure.listed || figure.compared || !figure.exact()) return false;
    if (figure.unit == nullptr || figure.period.empty() || figure.scope.empty()) return false;
    if (figure.role == FigureRole::From || figure.subject.size() > kLongestSubject) return false;
    const std::string_view subject = text.substr(figure.subject.begin, figure.subject.size());
    return std::any_of(names_.begin(), names_.end(),
                       [&](const std::string& name) { return subject.ends_with(name); });
  }

  static Identity identity(std::string_view text, const Figure& figure) {
    const auto part = [&](Span span) { return text.substr(span.begin, span.size()); };
    Identity identity;
    identity.subject = part(figure.subject);
    identity.object = part(figure.object);
    identity.scope = part(figure.scope);
    identity.period = part(figure.period);
    identity.measure =
        figure.per != nullptr ? part(figure.unit_place) : std::string_view(figure.unit->dimension);
    identity.direction = direction_of(figure.role);
    identity.planned = figure.planned;
    return identity;
  }

  static void compare(const Figure& first, const Figure& second, const Sink& sink) {
    if (same_amount(first, second)) return;
    Report report;
    report.span = second.place;
    report.related.push_back({first.place, {"前面是这个数", "the earlier value"}});
    sink(std::move(report));
  }

  std::vector<std::string> names_;  // a subject ends with one: 税收收入
  std::vector<Pattern> except_;
};

}  // namespace

std::unique_ptr<Check> build_figures_agreement(const Fields& fields) {
  auto reader = read_figure_words(fields);
  auto names = fields.texts("names");
  auto except = fields.patterns("except");
  if (names.empty()) fields.error("names", "a figures-agreement rule needs `names`");
  if (!reader || names.empty()) return nullptr;
  return std::make_unique<AgreementCheck>(std::move(*reader), std::move(names), std::move(except));
}

}  // namespace gaolint
