#include "compare/draft_difference.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "compare/figure_changes.h"
#include "syntax/plain_sentences.h"
#include "text/text_pairs.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// Points and sentences less alike than that are others.
constexpr double kLeastAlike = 0.5;

bool is_final_mark(char32_t value) {
  return is_sentence_end(value) || value == U'；' || value == U'，' || value == U'：' ||
         value == ';';
}

Span without_final_marks(std::string_view text, Span words) {
  while (!words.empty()) {
    const CodePoint last = decode_before(text, words.end);
    if (!is_final_mark(last.value) && !is_space(last.value)) break;
    words.end -= last.length;
  }
  return words;
}

std::vector<std::string_view> texts_of(const Document& document, const std::vector<Span>& spans) {
  std::vector<std::string_view> texts;
  for (const Span span : spans) texts.push_back(document.text(span));
  return texts;
}

/// By the index in one list, the one in the other, or -1.
struct Mapping {
  std::vector<int> to_now;
  std::vector<int> to_old;

  Mapping(std::size_t old, std::size_t now, const std::vector<TextPair>& pairs)
      : to_now(old, -1), to_old(now, -1) {
    for (const TextPair& pair : pairs) {
      to_now[static_cast<std::size_t>(pair.old)] = pair.now;
      to_old[static_cast<std::size_t>(pair.now)] = pair.old;
    }
  }
};

/// The last of the indexes before `at` that went over to the new list, as its index there.
int place_before(const std::vector<int>& to_now, int at) {
  while (at >= 0 && to_now[static_cast<std::size_t>(at)] < 0) --at;
  return at < 0 ? -1 : to_now[static_cast<std::size_t>(at)];
}

/// The members of the longest increasing subsequence; who is none of them was moved.
std::vector<bool> in_order(const std::vector<int>& values) {
  std::vector<std::size_t> tails, before(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), values[i],
                                        [&](std::size_t tail, int v) { return values[tail] < v; });
    before[i] = place == tails.begin() ? i : place[-1];
    if (place == tails.end()) {
      tails.push_back(i);
    } else {
      *place = i;
    }
  }
  std::vector<bool> kept(values.size());
  if (tails.empty()) return kept;
  for (std::size_t i = tails.back();; i = before[i]) {
    kept[i] = true;
    if (before[i] == i) return kept;
  }
}

/// The outline of one draft as it is compared.
struct Points {
  explicit Points(const Document& read) : document(read) {
    const auto& items = document.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
      words.push_back(point_words(document, static_cast<int>(i)));
      const int series = items[i].series;
      parents.push_back(
          series < 0 ? -1 : document.series()[static_cast<std::size_t>(series)].parent_item);
    }
  }
  std::size_t size() const { return words.size(); }
  int parent(int item) const { return parents[static_cast<std::size_t>(item)]; }
  const Item& item(int number) const { return document.items()[static_cast<std::size_t>(number)]; }
  std::string_view text(int item) const {
    return document.text(words[static_cast<std::size_t>(item)]);
  }

  const Document& document;
  std::vector<Span> words;
  std::vector<int> parents;
};

class PointComparison {
 public:
  PointComparison(const Points& old, const Points& now)
      : old_(old),
        now_(now),
        pairs_(pair_texts(texts_of(old.document, old.words), texts_of(now.document, now.words),
                          kLeastAlike)),
        places_(old.size(), now.size(), pairs_) {
    pair_by_inner();
  }

  const std::vector<TextPair>& pairs() const { return pairs_; }
  bool is_gone(int old) const { return places_.to_now[static_cast<std::size_t>(old)] < 0; }
  bool is_new(int now) const { return places_.to_old[static_cast<std::size_t>(now)] < 0; }

  std::vector<PointChange> changes() const {
    std::vector<std::pair<std::tuple<int, int, int>, PointChange>> found;  // with its place
    for (const PointChange& change : changed_pairs()) found.push_back({{change.now, 0, 0}, change});
    for (int i = 0; i < static_cast<int>(old_.size()); ++i) {
      const bool outermost = old_.parent(i) < 0 || !is_gone(old_.parent(i));
      if (!is_gone(i) || !outermost) continue;
      PointChange change;
      change.old = i;
      change.inner = inner(old_, i, [&](int each) { return is_gone(each); });
      found.push_back({{place_before(places_.to_now, i), 1, i}, change});
    }
    for (int i = 0; i < static_cast<int>(now_.size()); ++i) {
      const bool outermost = now_.parent(i) < 0 || !is_new(now_.parent(i));
      if (!is_new(i) || !outermost) continue;
      PointChange change;
      change.now = i;
      change.inner = inner(now_, i, [&](int each) { return is_new(each); });
      found.push_back({{i, 0, 0}, change});
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<PointChange> changes;
    for (const auto& [place, change] : found) changes.push_back(change);
    return changes;
  }

 private:
  /// A heading may be put in quite other words: it is known by the points below it. The innermost
  /// first, so that what is found so helps to find the ones above.
  void pair_by_inner() {
    std::vector<std::map<int, int>> votes(old_.size());  // by old point: new ones, how often
    std::vector<int> inner(old_.size());
    for (int i = static_cast<int>(old_.size()) - 1; i >= 0; --i) {
      const auto at = static_cast<std::size_t>(i);
      if (places_.to_now[at] < 0) pair_with_most(i, votes[at], inner[at]);
      const int parent = old_.parent(i);
      if (parent < 0) continue;
      ++inner[static_cast<std::size_t>(parent)];
      const int now = places_.to_now[at];
      const int now_parent = now < 0 ? -1 : now_.parent(now);
      if (now_parent >= 0) ++votes[static_cast<std::size_t>(parent)][now_parent];
    }
    std::sort(pairs_.begin(), pairs_.end(),
              [](const TextPair& a, const TextPair& b) { return a.old < b.old; });
  }

  void pair_with_most(int old, const std::map<int, int>& votes, int inner) {
    for (const auto& [now, count] : votes) {
      if (2 * count <= inner || places_.to_old[static_cast<std::size_t>(now)] >= 0) continue;
      pairs_.push_back({old, now, 0});
      places_.to_now[static_cast<std::size_t>(old)] = now;
      places_.to_old[static_cast<std::size_t>(now)] = old;
      return;
    }
  }

  std::vector<PointChange> changed_pairs() const {
    std::vector<PointChange> changes;
    for (const TextPair& pair : pairs_) {
      PointChange change;
      change.old = pair.old;
      change.now = pair.now;
      change.elsewhere = is_elsewhere(pair);
      changes.push_back(change);
    }
    find_moved(changes);
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const TextPair& pair = pairs_[i];
      const Item& before = old_.item(pair.old);
      const Item& after = now_.item(pair.now);
      PointChange& change = changes[i];
      change.renumbered = before.marker.family != after.marker.family ||
                          before.marker.ordinal != after.marker.ordinal;
      // What is no heading is a sentence, and told among those.
      change.reworded = before.heading && after.heading && pair.alike < 1;
    }
    std::erase_if(changes, [](const PointChange& change) {
      return !change.moved && !change.renumbered && !change.reworded;
    });
    return changes;
  }

  bool is_elsewhere(const TextPair& pair) const {
    const int before = old_.parent(pair.old);
    const int after = now_.parent(pair.now);
    const int expected = before < 0 ? -1 : places_.to_now[static_cast<std::size_t>(before)];
    // What happened to the points above is told of those.
    const bool parent_gone = before >= 0 && expected < 0;
    const bool parent_new = after >= 0 && is_new(after);
    return expected != after && !(parent_gone && parent_new);
  }

  /// Who stands elsewhere, and of those with the same point above who are in another order.
  void find_moved(std::vector<PointChange>& changes) const {
    std::map<int, std::vector<PointChange*>> siblings;  // by the new point above them
    for (PointChange& change : changes) {
      change.moved = change.elsewhere;
      if (!change.elsewhere) siblings[now_.parent(change.now)].push_back(&change);
    }
    for (const auto& [parent, group] : siblings) {
      std::vector<int> places;
      for (const PointChange* change : group) places.push_back(change->now);
      const std::vector<bool> kept = in_order(places);
      for (std::size_t i = 0; i < group.size(); ++i) group[i]->moved = !kept[i];
    }
  }

  template <class CameOrWent>
  static int inner(const Points& points, int item, CameOrWent came_or_went) {
    const Span whole = points.item(item).folded;
    int count = 0;
    for (int i = item + 1; i < static_cast<int>(points.size()); ++i) {
      if (points.item(i).marker.folded.begin >= whole.end) break;
      count += came_or_went(i) ? 1 : 0;
    }
    return count;
  }

  const Points& old_;
  const Points& now_;
  std::vector<TextPair> pairs_;
  Mapping places_;
};

/// The spans of points that came or went; what stands in them is told with them.
template <class CameOrWent>
std::vector<Span> spans_of(const Points& points, CameOrWent came_or_went) {
  std::vector<Span> spans;
  for (int i = 0; i < static_cast<int>(points.size()); ++i) {
    const Span span = points.item(i).folded;
    if (came_or_went(i) && (spans.empty() || span.begin >= spans.back().end)) spans.push_back(span);
  }
  return spans;
}

bool lies_in(const std::vector<Span>& spans, Span span) {
  const auto after = std::upper_bound(spans.begin(), spans.end(), span.begin,
                                      [](Offset at, Span each) { return at < each.begin; });
  return after != spans.begin() && span.begin < after[-1].end;
}

/// Where each name stands first.
using Names = std::map<std::string_view, Span>;

Names names_of(const Document& document, const std::vector<Pattern>& patterns) {
  Names names;
  for (const Pattern& pattern : patterns) {
    const int group = pattern.group("name");
    for (const Span paragraph : document.folded().paragraphs()) {
      pattern.for_each(document.text(), paragraph, [&](const Pattern::Match& match) {
        if (!match.has(group)) return;
        const Span place = match.groups[static_cast<std::size_t>(group)];
        const auto [known, fresh] = names.try_emplace(document.text(place), place);
        if (!fresh && place.begin < known->second.begin) known->second = place;
      });
    }
  }
  return names;
}

std::vector<NameChange> compare_names(const Names& old, const Names& now) {
  std::vector<NameChange> gone, fresh;
  for (const auto& [name, place] : old) {
    if (!now.contains(name)) gone.push_back({place, {}});
  }
  for (const auto& [name, place] : now) {
    if (!old.contains(name)) fresh.push_back({{}, place});
  }
  std::sort(gone.begin(), gone.end(),
            [](const NameChange& a, const NameChange& b) { return a.old < b.old; });
  std::sort(fresh.begin(), fresh.end(),
            [](const NameChange& a, const NameChange& b) { return a.now < b.now; });
  gone.insert(gone.end(), fresh.begin(), fresh.end());
  return gone;
}

class DraftComparison {
 public:
  DraftComparison(const Document& old, const Document& now, const CompareWords& words)
      : old_(old),
        now_(now),
        words_(words),
        old_points_(old),
        now_points_(now),
        points_(old_points_, now_points_) {}

  DraftDifference run() {
    result_.points = points_.changes();
    for (const PointChange& change : result_.points) changed_ += change.old >= 0 && change.now >= 0;
    result_.same_points = static_cast<int>(points_.pairs().size()) - changed_;
    compare_sentences();
    add_headings();
    if (words_.figures != nullptr) {
      result_.figures = compare_figures(old_, now_, alike_, *words_.figures);
    }
    result_.names = compare_names(names_of(old_, words_.names), names_of(now_, words_.names));
    return std::move(result_);
  }

 private:
  void compare_sentences() {
    const std::vector<Span> old = plain_sentences(old_);
    const std::vector<Span> now = plain_sentences(now_);
    const auto pairs = pair_texts(texts_of(old_, old), texts_of(now_, now), kLeastAlike);
    const Mapping places(old.size(), now.size(), pairs);
    const auto gone = spans_of(old_points_, [&](int item) { return points_.is_gone(item); });
    const auto fresh = spans_of(now_points_, [&](int item) { return points_.is_new(item); });
    std::vector<std::pair<std::tuple<int, int, int>, SentenceChange>> found;
    for (const TextPair& pair : pairs) {
      if (pair.alike == 1) {
        ++result_.same_sentences;
        continue;
      }
      const SentencePair both{old[static_cast<std::size_t>(pair.old)],
                              now[static_cast<std::size_t>(pair.now)]};
      alike_.push_back(both);
      found.push_back({{pair.now, 0, 0}, {both.old, both.now}});
    }
    for (std::size_t i = 0; i < old.size(); ++i) {
      if (places.to_now[i] >= 0 || lies_in(gone, old[i])) continue;
      const int at = static_cast<int>(i);
      found.push_back({{place_before(places.to_now, at), 1, at}, {old[i], {}}});
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (places.to_old[i] >= 0 || lies_in(fresh, now[i])) continue;
      found.push_back({{static_cast<int>(i), 0, 0}, {{}, now[i]}});
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [place, change] : found) result_.sentences.push_back(change);
  }

  /// Figures change in headings too.
  void add_headings() {
    for (const PointChange& change : result_.points) {
      if (!change.reworded) continue;
      alike_.push_back({old_points_.words[static_cast<std::size_t>(change.old)],
                        now_points_.words[static_cast<std::size_t>(change.now)]});
    }
  }

  const Document& old_;
  const Document& now_;
  const CompareWords& words_;
  Points old_points_;
  Points now_points_;
  PointComparison points_;
  int changed_ = 0;                  // pairs of points that are not the same
  std::vector<SentencePair> alike_;  // but not the same
  DraftDifference result_;
};

}  // namespace

Span point_words(const Document& document, int item) {
  const Item& point = document.items()[static_cast<std::size_t>(item)];
  Span words = point.lead.empty() ? point.folded : point.lead;
  words.begin = std::clamp(point.marker.folded.end, words.begin, words.end);
  return without_final_marks(document.text(), words);
}

DraftDifference compare_drafts(const Document& old, const Document& now,
                               const CompareWords& words) {
  return DraftComparison(old, now, words).run();
}

}  // namespace gaolint
