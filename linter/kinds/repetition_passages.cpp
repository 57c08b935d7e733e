#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/repetition.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLongestMinimum = 10'000;
/// A paragraph is looked up by so many of its clauses, the longest: a near copy has one of them.
constexpr std::size_t kKeys = 3;
constexpr std::size_t kUsualClause = 24;  // bytes, or more

bool ends_clause(char32_t value) {
  return value == U'，' || value == U'、' || value == U'；' || value == U'。' || value == U'：';
}

/// Calls `visit(clause)` for the clauses of `text`, without the marks between them.
template <class Visit>
void for_each_clause(std::string_view text, Visit visit) {
  Offset begin = 0;
  for (Offset at = 0; at < text.size();) {
    // Most characters are Han, and none of those ends a clause.
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xE4 && lead <= 0xE9) {
      at += 3;
      continue;
    }
    const CodePoint c = decode_at(text, at);
    if (ends_clause(c.value)) {
      if (at > begin) visit(text.substr(begin, at - begin));
      begin = at + c.length;
    }
    at += c.length;
  }
  if (begin < text.size()) visit(text.substr(begin));
}

struct Clause {
  std::size_t hash;
  std::size_t size;  // bytes
};

/// The clauses of a paragraph; sorted by hash once it is compared.
struct Passage {
  Span place;
  std::size_t first, last;  // of the list of all clauses
  bool sorted = false;
};

/// A clause that a paragraph is looked up by.
struct Key {
  std::size_t hash;
  int passage;
  friend bool operator<(const Key& a, const Key& b) {
    return std::tie(a.hash, a.passage) < std::tie(b.hash, b.passage);
  }
};

/// The paragraphs of one draft that are compared, with their clauses. These are known by their
/// hashes: of 64 bits, no two that differ will be taken for one.
class Passages {
 public:
  /// Of a draft of so many bytes.
  explicit Passages(std::size_t size) { clauses_.reserve(size / kUsualClause); }

  void add(std::string_view text, Span place) {
    Passage passage{place, clauses_.size(), 0};
    for_each_clause(text, [&](std::string_view clause) {
      clauses_.push_back({std::hash<std::string_view>{}(clause), clause.size()});
    });
    passage.last = clauses_.size();
    passages_.push_back(passage);
  }

  Span place(int number) const { return passages_[static_cast<std::size_t>(number)].place; }

  /// By its longest clauses.
  std::vector<Key> keys() const {
    std::vector<Key> keys;
    keys.reserve(passages_.size() * kKeys);
    for (int i = 0; i < static_cast<int>(passages_.size()); ++i) add_keys(i, keys);
    return keys;
  }

  /// How many per cent of the longer one stand in clauses that both have.
  std::size_t alike_percent(int shorter, int longer) {
    const auto a = sorted(shorter), b = sorted(longer);
    std::size_t common = 0, all = 0;
    auto same = a.begin();
    for (const Clause& clause : b) {
      while (same != a.end() && same->hash < clause.hash) ++same;
      all += clause.size;
      if (same != a.end() && same->hash == clause.hash) common += clause.size;
    }
    return common * 100 / std::max<std::size_t>(all, 1);
  }

 private:
  void add_keys(int number, std::vector<Key>& keys) const {
    const Passage& passage = passages_[static_cast<std::size_t>(number)];
    std::array<Clause, kKeys> longest{};  // longest first; of no size where there are fewer
    for (std::size_t c = passage.first; c < passage.last; ++c) {
      if (clauses_[c].size <= longest.back().size) continue;
      longest.back() = clauses_[c];
      for (std::size_t i = kKeys - 1; i > 0 && longest[i].size > longest[i - 1].size; --i) {
        std::swap(longest[i], longest[i - 1]);
      }
    }
    for (const Clause& clause : longest) {
      if (clause.size > 0) keys.push_back({clause.hash, number});
    }
  }

  std::span<const Clause> sorted(int number) {
    Passage& passage = passages_[static_cast<std::size_t>(number)];
    const std::span clauses(clauses_.data() + passage.first, passage.last - passage.first);
    if (!std::exchange(passage.sorted, true)) {
      std::sort(clauses.begin(), clauses.end(),
                [](const Clause& a, const Clause& b) { return a.hash < b.hash; });
    }
    return clauses;
  }

  std::vector<Passage> passages_;
  std::vector<Clause> clauses_;
};

/// Paragraphs that are nearly the same. Each is compared with those before it that have one of its
/// longest clauses and are of a like size, so that the time is linear in the draft.
class RepeatedPassages final : public Check {
 public:
  RepeatedPassages(int shortest, int alike, std::vector<Pattern> except)
      : shortest_(shortest), alike_(static_cast<std::size_t>(alike)), except_(std::move(except)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const DocumentPart& part : document_parts(document)) check_part(document, part, sink);
  }

 private:
  void check_part(const Document& document, const DocumentPart& part, const Sink& sink) const {
    Passages passages(part.folded.size());
    for (int p = part.first; p < part.last; ++p) {
      const Span place = document.folded().paragraphs()[static_cast<std::size_t>(p)];
      const std::string_view text = document.text(place);
      if (is_long(text, shortest_)) passages.add(text, place);
    }
    int said = -1;
    for (const auto& [again, first] : candidates(passages.keys())) {
      if (again != said && compare(document, passages, first, again, sink)) said = again;
    }
  }

  /// Each paragraph with the first that has one of its clauses, in order.
  static std::vector<std::pair<int, int>> candidates(std::vector<Key> keys) {
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
      if (keys[i].hash != keys[first].hash) first = i;
      if (keys[i].passage != keys[first].passage) {
        pairs.emplace_back(keys[i].passage, keys[first].passage);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  bool is_excepted(std::string_view text) const {
    return std::any_of(except_.begin(), except_.end(),
                       [&](const Pattern& except) { return except.matches_prefix(text); });
  }

  bool compare(const Document& document, Passages& passages, int before, int after,
               const Sink& sink) const {
    const Span first = passages.place(before), again = passages.place(after);
    const Offset shorter = std::min(first.size(), again.size());
    const Offset longer = std::max(first.size(), again.size());
    if (std::size_t{shorter} * 100 < std::size_t{longer} * alike_) return false;
    const bool first_is_longer = first.size() > again.size();
    const std::size_t percent = first_is_longer ? passages.alike_percent(after, before)
                                                : passages.alike_percent(before, after);
    if (percent < alike_) return false;
    if (is_excepted(document.text(first)) || is_excepted(document.text(again))) return false;
    Report report;
    report.span = again;
    report.values.emplace_back("percent", std::to_string(percent));
    report.related.push_back({first, {"前一段在这里", "the first one is here"}});
    sink(std::move(report));
    return true;
  }

  int shortest_;
  std::size_t alike_;            // per cent
  std::vector<Pattern> except_;  // how paragraphs begin that are not compared
};

}  // namespace

std::unique_ptr<Check> build_repeated_passages(const Fields& fields) {
  constexpr int kDefaultMinimum = 80;
  constexpr int kDefaultAlike = 50;
  const int shortest = read_length(fields, "min", kDefaultMinimum, kLongestMinimum);
  const auto alike = fields.integer("alike").value_or(kDefaultAlike);
  if (alike < 1 || alike > 100) fields.error("alike", "`alike` is a percentage");
  return std::make_unique<RepeatedPassages>(shortest, static_cast<int>(alike),
                                            fields.patterns("except"));
}

}  // namespace gaolint
