#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
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

/// How many per cent of the longer text stand in clauses that both have.
std::size_t alike_percent(std::string_view a, std::string_view b) {
  std::unordered_set<std::string_view> clauses;
  for_each_clause(a, [&](std::string_view clause) { clauses.insert(clause); });
  std::size_t common = 0, all = 0;
  for_each_clause(b, [&](std::string_view clause) {
    all += clause.size();
    if (clauses.contains(clause)) common += clause.size();
  });
  return common * 100 / std::max<std::size_t>(all, 1);
}

/// A clause that a paragraph is looked up by.
struct Key {
  std::size_t hash;
  int paragraph;
  friend bool operator<(const Key& a, const Key& b) {
    return std::tie(a.hash, a.paragraph) < std::tie(b.hash, b.paragraph);
  }
};

void add_keys(std::string_view text, int paragraph, std::vector<Key>& keys) {
  std::array<std::string_view, kKeys> longest;  // longest first; empty where there are fewer
  for_each_clause(text, [&](std::string_view clause) {
    if (clause.size() <= longest.back().size()) return;
    longest.back() = clause;
    for (std::size_t i = kKeys - 1; i > 0 && longest[i].size() > longest[i - 1].size(); --i) {
      std::swap(longest[i], longest[i - 1]);
    }
  });
  for (const std::string_view clause : longest) {
    if (!clause.empty()) keys.push_back({std::hash<std::string_view>{}(clause), paragraph});
  }
}

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
    std::vector<int> compared;
    for (int p = part.first; p < part.last; ++p) {
      if (is_long(document.text(place_of(document, p)), shortest_)) compared.push_back(p);
    }
    if (compared.size() < 2) return;
    std::vector<Key> keys;
    keys.reserve(compared.size() * kKeys);
    for (const int p : compared) add_keys(document.text(place_of(document, p)), p, keys);
    int said = -1;
    for (const auto& [again, first] : candidates(keys)) {
      if (again == said) continue;
      const bool alike =
          compare(document, place_of(document, first), place_of(document, again), sink);
      if (alike) said = again;
    }
  }

  /// Each paragraph with the first that has one of its clauses, in order.
  static std::vector<std::pair<int, int>> candidates(std::vector<Key>& keys) {
    std::sort(keys.begin(), keys.end());
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t i = 1, first = 0; i < keys.size(); ++i) {
      if (keys[i].hash != keys[first].hash) first = i;
      if (keys[i].paragraph != keys[first].paragraph) {
        pairs.emplace_back(keys[i].paragraph, keys[first].paragraph);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  static Span place_of(const Document& document, int paragraph) {
    return document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
  }

  bool is_excepted(std::string_view text) const {
    return std::any_of(except_.begin(), except_.end(),
                       [&](const Pattern& except) { return except.matches_prefix(text); });
  }

  bool compare(const Document& document, Span first, Span again, const Sink& sink) const {
    const Offset shorter = std::min(first.size(), again.size());
    const Offset longer = std::max(first.size(), again.size());
    if (std::size_t{shorter} * 100 < std::size_t{longer} * alike_) return false;
    const bool first_is_longer = first.size() > again.size();
    const std::size_t percent = first_is_longer
                                    ? alike_percent(document.text(again), document.text(first))
                                    : alike_percent(document.text(first), document.text(again));
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
