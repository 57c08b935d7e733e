#include "compare/figure_changes.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// Shorter ones (characters) are of too many things.
constexpr std::size_t kShortestSubject = 3;

class FigureComparison {
 public:
  FigureComparison(const Document& old, const Document& now, const FigureReader& reader)
      : old_(old),
        now_(now),
        old_figures_(reader.read(old)),
        now_figures_(reader.read(now)),
        old_used_(old_figures_.size()),
        now_used_(now_figures_.size()) {}

  std::vector<FigureChange> run(const std::vector<SentencePair>& sentences) && {
    for (const SentencePair& pair : sentences) {
      const Range old = figures_in(old_figures_, pair.old);
      const Range now = figures_in(now_figures_, pair.now);
      pair_up(old, now, true);
      pair_up(old, now, false);
    }
    pair_by_subject();
    std::sort(changes_.begin(), changes_.end(), [](const FigureChange& a, const FigureChange& b) {
      return a.now.place < b.now.place;
    });
    return std::move(changes_);
  }

 private:
  struct Range {
    std::size_t begin;
    std::size_t end;
  };

  static Range figures_in(const std::vector<Figure>& figures, Span span) {
    const auto at = [&](Offset offset) {
      return static_cast<std::size_t>(
          std::lower_bound(figures.begin(), figures.end(), offset,
                           [](const Figure& f, Offset o) { return f.place.begin < o; }) -
          figures.begin());
    };
    return {at(span.begin), at(span.end)};
  }

  void pair_up(Range old, Range now, bool of_one_subject) {
    for (std::size_t i = old.begin; i < old.end; ++i) {
      for (std::size_t j = now.begin; j < now.end && !old_used_[i]; ++j) {
        const Figure& before = old_figures_[i];
        const Figure& after = now_figures_[j];
        if (now_used_[j] || before.role != after.role || !same_measure(before, after)) continue;
        const bool same = old_.text(before.subject) == now_.text(after.subject);
        if (of_one_subject && (!same || before.subject.empty())) continue;
        take(i, j);
      }
    }
  }

  /// Those that are left.
  void pair_by_subject() {
    const auto old = by_subject(old_, old_figures_, old_used_);
    const auto now = by_subject(now_, now_figures_, now_used_);
    for (const auto& [subject, before] : old) {
      const auto after = now.find(subject);
      if (after == now.end() || before.size() > 1 || after->second.size() > 1) continue;
      const bool same = same_measure(old_figures_[before[0]], now_figures_[after->second[0]]);
      if (same) take(before[0], after->second[0]);
    }
  }

  /// Subject, unit and role, and which figures have them.
  using Subjects = std::map<std::string, std::vector<std::size_t>>;
  static Subjects by_subject(const Document& document, const std::vector<Figure>& figures,
                             const std::vector<bool>& used) {
    Subjects subjects;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const Figure& figure = figures[i];
      const std::string_view subject = document.text(figure.subject);
      if (used[i] || !figure.own || count_code_points(subject) < kShortestSubject) continue;
      std::string key(subject);
      key += '\n';
      key += figure.unit == nullptr ? "" : figure.unit->dimension;
      key += '\n' + std::to_string(static_cast<int>(figure.role));
      subjects[std::move(key)].push_back(i);
    }
    return subjects;
  }

  void take(std::size_t old, std::size_t now) {
    old_used_[old] = now_used_[now] = true;
    const Figure& before = old_figures_[old];
    const Figure& after = now_figures_[now];
    const auto words = [](const Document& document, const Figure& figure) {
      return document.text({figure.number.begin, figure.end});
    };
    if (words(old_, before) != words(now_, after)) changes_.push_back({before, after});
  }

  const Document& old_;
  const Document& now_;
  std::vector<Figure> old_figures_;
  std::vector<Figure> now_figures_;
  std::vector<bool> old_used_;
  std::vector<bool> now_used_;
  std::vector<FigureChange> changes_;
};

}  // namespace

std::vector<FigureChange> compare_figures(const Document& old, const Document& now,
                                          const std::vector<SentencePair>& sentences,
                                          const FigureReader& reader) {
  return FigureComparison(old, now, reader).run(sentences);
}

}  // namespace gaolint
