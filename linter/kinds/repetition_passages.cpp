#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
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

using Keys = std::array<std::string_view, kKeys>;  // longest first; empty where there are fewer

Keys keys_of(std::string_view text) {
  Keys keys;
  for_each_clause(text, [&](std::string_view clause) {
    if (clause.size() <= keys.back().size()) return;
    keys.back() = clause;
    for (std::size_t i = kKeys - 1; i > 0 && keys[i].size() > keys[i - 1].size(); --i) {
      std::swap(keys[i], keys[i - 1]);
    }
  });
  return keys;
}

/// Paragraphs that are nearly the same. Each is compared with those before it that have one of its
/// longest clauses and are of a like size, so that the time is linear in the draft.
class RepeatedPassages final : public Check {
 public:
  RepeatedPassages(int shortest, int alike, std::vector<Pattern> except)
      : shortest_(static_cast<std::size_t>(shortest)),
        alike_(static_cast<std::size_t>(alike)),
        except_(std::move(except)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    for (const DocumentPart& part : document_parts(document)) check_part(document, part, sink);
  }

 private:
  void check_part(const Document& document, const DocumentPart& part, const Sink& sink) const {
    std::unordered_map<std::string_view, Span> first_with;  // by clause
    for (int p = part.first; p < part.last; ++p) {
      const Span place = document.folded().paragraphs()[static_cast<std::size_t>(p)];
      const std::string_view text = document.text(place);
      if (!is_compared(text)) continue;
      const Keys keys = keys_of(text);
      for (const std::string_view key : keys) {
        const auto first = first_with.find(key);
        if (key.empty() || first == first_with.end()) continue;
        if (compare(document, first->second, place, sink)) break;
      }
      for (const std::string_view key : keys) first_with.try_emplace(key, place);
    }
  }

  bool is_compared(std::string_view text) const {
    constexpr std::size_t kBytes = 4;  // of a character at most
    if (text.size() < shortest_) return false;
    if (text.size() < kBytes * shortest_ && count_code_points(text) < shortest_) return false;
    return std::none_of(except_.begin(), except_.end(),
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
    Report report;
    report.span = again;
    report.values.emplace_back("percent", std::to_string(percent));
    report.related.push_back({first, {"前一段在这里", "the first one is here"}});
    sink(std::move(report));
    return true;
  }

  std::size_t shortest_;
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
