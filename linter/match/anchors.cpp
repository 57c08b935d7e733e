#include "match/anchors.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

/// Sets of up to this size are thinned literal by literal; larger ones only class by class.
constexpr std::ptrdiff_t kMostToThin = 32;

/// How common literals of a shape are in Chinese text, the most common first.
enum class Commonness { Punctuation, Digit, Character, QuotationMark, Letter, Word };

Commonness commonness(const std::string& literal) {
  if (count_code_points(literal) > 1) return Commonness::Word;
  const char32_t c = decode_at(literal, 0).value;
  if (c >= '0' && c <= '9') return Commonness::Digit;
  if (is_ascii_alnum(c)) return Commonness::Letter;
  if (!is_han(c) && !is_han_punctuation(c) && c >= 0x80) return Commonness::Letter;
  if (c == U'“' || c == U'”' || c == U'《' || c == U'》' || c == U'（' || c == U'）') {
    return Commonness::QuotationMark;
  }
  return is_han(c) ? Commonness::Character : Commonness::Punctuation;
}

using Kept = std::vector<bool>;

/// Whether a text with none of the kept literals, though with all the others, cannot match.
bool decides(const Kept& kept, const CanMatch& can_match) {
  std::vector<int> others;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) others.push_back(static_cast<int>(i));
  }
  return !can_match(others);
}

template <class Drop>
void thin(Kept& kept, const CanMatch& can_match, Drop drop) {
  Kept fewer = kept;
  for (std::size_t i = 0; i < kept.size(); ++i) fewer[i] = kept[i] && !drop(i);
  if (fewer != kept && decides(fewer, can_match)) kept = fewer;
}

std::vector<std::size_t> most_common_first(const std::vector<std::string>& literals) {
  std::vector<std::size_t> order(literals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(commonness(literals[a]), literals[a].size()) <
           std::pair(commonness(literals[b]), literals[b].size());
  });
  return order;
}

/// The kept literals without those that hold another one, which tells no less.
std::vector<std::string> shortest(const std::vector<std::string>& literals, const Kept& kept) {
  std::vector<std::string> anchors;
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (kept[i]) anchors.push_back(literals[i]);
  }
  std::sort(anchors.begin(), anchors.end(),
            [](const auto& a, const auto& b) { return std::pair(a.size(), a) < std::pair(b.size(), b); });
  std::vector<std::string> chosen;
  for (std::string& anchor : anchors) {
    const bool holds_another = std::any_of(chosen.begin(), chosen.end(), [&](const std::string& part) {
      return anchor.find(part) != std::string::npos;
    });
    if (!holds_another) chosen.push_back(std::move(anchor));
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

std::vector<std::string> choose_anchors(const std::vector<std::string>& literals,
                                        const CanMatch& can_match) {
  Kept kept(literals.size(), true);
  if (literals.empty() || !decides(kept, can_match)) return {};
  for (const Commonness common : {Commonness::Punctuation, Commonness::Digit, Commonness::Character,
                                  Commonness::QuotationMark, Commonness::Letter, Commonness::Word}) {
    const auto of_class = [&](std::size_t i) { return commonness(literals[i]) == common; };
    thin(kept, can_match, of_class);
  }
  if (std::count(kept.begin(), kept.end(), true) <= kMostToThin) {
    for (const std::size_t i : most_common_first(literals)) {
      if (kept[i]) thin(kept, can_match, [&](std::size_t other) { return other == i; });
    }
  }
  return shortest(literals, kept);
}

}  // namespace gaolint
