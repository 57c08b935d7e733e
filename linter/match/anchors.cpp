#include "match/anchors.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

/// Sets of up to this size are thinned literal by literal; larger ones only class by class.
constexpr std::ptrdiff_t kMostToThin = 256;

/// The characters that are met most.
constexpr std::u32string_view kVeryCommon = U"的一是不在了有和人这中大为上个国年时发工";

/// How common literals of a shape are in Chinese text, the most common first.
enum class Commonness { Punctuation, Digit, Character, QuotationMark, Letter, Word };

Commonness commonness(const std::string& literal) {
  if (count_code_points(literal) > 1) return Commonness::Word;
  const char32_t c = decode_at(literal, 0).value;
  if ((c >= '0' && c <= '9') || c == '%') return Commonness::Digit;
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

/// How often a literal is met, roughly: in a thousand characters of official prose.
double frequency(const std::string& literal) {
  switch (commonness(literal)) {
    case Commonness::Punctuation:
      return 60;
    case Commonness::Digit:
      return 5;
    case Commonness::Character:
      return kVeryCommon.find(decode_at(literal, 0).value) == std::u32string_view::npos ? 2 : 15;
    case Commonness::QuotationMark:
      return 2;
    case Commonness::Letter:
      return 0.2;
    case Commonness::Word:
      break;
  }
  // 202 begins most years of a draft.
  const bool number = literal.find_first_not_of("0123456789") == std::string::npos;
  if (number) return 1;
  return count_code_points(literal) == 2 ? 0.3 : 0.02;
}

/// Leaves out as many as can be, in the given order.
Kept thinned(const std::vector<std::string>& literals, const std::vector<std::size_t>& order,
             const CanMatch& can_match) {
  Kept kept(literals.size(), true);
  // Whole classes first: where that does it, it is quick.
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Commonness common = commonness(literals[order[i]]);
    if (i > 0 && commonness(literals[order[i - 1]]) == common) continue;
    thin(kept, can_match, [&](std::size_t other) { return commonness(literals[other]) == common; });
  }
  if (std::count(kept.begin(), kept.end(), true) > kMostToThin) return kept;
  for (const std::size_t i : order) {
    if (kept[i]) thin(kept, can_match, [&](std::size_t other) { return other == i; });
  }
  return kept;
}

double total_frequency(const std::vector<std::string>& literals, const Kept& kept) {
  double sum = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) sum += kept[i] ? frequency(literals[i]) : 0;
  return sum;
}

/// The kept literals without those that hold another one, which tells no less.
std::vector<std::string> shortest(const std::vector<std::string>& literals, const Kept& kept) {
  std::vector<std::string> anchors;
  for (std::size_t i = 0; i < literals.size(); ++i) {
    if (kept[i]) anchors.push_back(literals[i]);
  }
  std::sort(anchors.begin(), anchors.end(), [](const auto& a, const auto& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
  std::vector<std::string> chosen;
  for (std::string& anchor : anchors) {
    const bool holds_another = std::any_of(
        chosen.begin(), chosen.end(),
        [&](const std::string& part) { return anchor.find(part) != std::string::npos; });
    if (!holds_another) chosen.push_back(std::move(anchor));
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace

std::vector<std::string> choose_anchors(const std::vector<std::string>& literals,
                                        const CanMatch& can_match) {
  if (literals.empty() || !decides(Kept(literals.size(), true), can_match)) return {};
  std::vector<std::size_t> order(literals.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return frequency(literals[a]) > frequency(literals[b]);
  });
  const Kept rare = thinned(literals, order, can_match);
  // One common character can be better than a hundred rare words: try what is left without the
  // words.
  std::reverse(order.begin(), order.end());
  const Kept few = thinned(literals, order, can_match);
  const bool fewer = total_frequency(literals, few) < total_frequency(literals, rare);
  return shortest(literals, fewer ? few : rare);
}

}  // namespace gaolint
