#include "text/text_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <tuple>
#include <unordered_map>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// A pair of characters that more texts have than this tells nothing.
constexpr std::size_t kCommon = 24;
constexpr double kNotTheSame = 0.99;
/// So many texts with the most in common are looked at closely.
constexpr std::size_t kCandidates = 4;

/// The pairs of neighbouring characters of a text, each once, sorted.
using Bigrams = std::vector<std::uint64_t>;

Bigrams bigrams_of(std::string_view text) {
  Bigrams bigrams;
  char32_t before = 0;  // the beginning counts as a character
  for (Offset at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    bigrams.push_back(std::uint64_t{before} << 32 | point.value);
    before = point.value;
    at += point.length;
  }
  std::sort(bigrams.begin(), bigrams.end());
  bigrams.erase(std::unique(bigrams.begin(), bigrams.end()), bigrams.end());
  return bigrams;
}

/// Twice what both have, of all that they have.
double likeness(const Bigrams& a, const Bigrams& b) {
  std::size_t common = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j)
      ++common, ++i, ++j;
    else if (*i < *j)
      ++i;
    else
      ++j;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

class Pairing {
 public:
  Pairing(const std::vector<std::string_view>& old, const std::vector<std::string_view>& now)
      : old_(old), now_(now), old_taken_(old.size()), now_taken_(now.size()) {}

  std::vector<TextPair> run(double least) && {
    pair_same();
    pair_alike(least);
    std::sort(pairs_.begin(), pairs_.end(),
              [](const TextPair& a, const TextPair& b) { return a.old < b.old; });
    return std::move(pairs_);
  }

 private:
  void pair_same() {
    std::unordered_map<std::string_view, std::vector<int>> places;  // last first
    for (std::size_t i = now_.size(); i-- > 0;) {
      if (!now_[i].empty()) places[now_[i]].push_back(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < old_.size(); ++i) {
      const auto found = places.find(old_[i]);
      if (found == places.end() || found->second.empty()) continue;
      take({static_cast<int>(i), found->second.back(), 1});
      found->second.pop_back();
    }
  }

  void pair_alike(double least) {
    std::vector<Bigrams> now(now_.size());
    std::unordered_map<std::uint64_t, std::vector<int>> holders;
    for (std::size_t i = 0; i < now_.size(); ++i) {
      if (now_taken_[i]) continue;
      now[i] = bigrams_of(now_[i]);
      for (const std::uint64_t bigram : now[i]) {
        std::vector<int>& texts = holders[bigram];
        if (texts.size() <= kCommon) texts.push_back(static_cast<int>(i));
      }
    }
    std::vector<TextPair> found;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (old_taken_[i] || old_[i].empty()) continue;
      const Bigrams own = bigrams_of(old_[i]);
      for (const int other : candidates(own, holders)) {
        // 步步步 and 步步 have the same pairs, and are not the same.
        const double alike =
            std::min(likeness(own, now[static_cast<std::size_t>(other)]), kNotTheSame);
        if (alike >= least) found.push_back({static_cast<int>(i), other, alike});
      }
    }
    std::sort(found.begin(), found.end(), [&](const TextPair& a, const TextPair& b) {
      return std::tuple(-a.alike, shift(a), a.old, a.now) <
             std::tuple(-b.alike, shift(b), b.old, b.now);
    });
    for (const TextPair& pair : found) {
      const bool free = !old_taken_[static_cast<std::size_t>(pair.old)] &&
                        !now_taken_[static_cast<std::size_t>(pair.now)];
      if (free) take(pair);
    }
  }

  using Holders = std::unordered_map<std::uint64_t, std::vector<int>>;
  static std::vector<int> candidates(const Bigrams& own, const Holders& holders) {
    std::vector<int> met;
    for (const std::uint64_t bigram : own) {
      const auto texts = holders.find(bigram);
      if (texts == holders.end() || texts->second.size() > kCommon) continue;
      met.insert(met.end(), texts->second.begin(), texts->second.end());
    }
    std::sort(met.begin(), met.end());
    std::vector<std::pair<int, int>> counted;  // how often, negative; which
    for (std::size_t i = 0, next = 0; i < met.size(); i = next) {
      while (next < met.size() && met[next] == met[i]) ++next;
      counted.emplace_back(-static_cast<int>(next - i), met[i]);
    }
    std::sort(counted.begin(), counted.end());
    if (counted.size() > kCandidates) counted.resize(kCandidates);
    std::vector<int> chosen;
    for (const auto& [count, text] : counted) chosen.push_back(text);
    return chosen;
  }

  /// How far the text moved within its list, in thousandths.
  long shift(const TextPair& pair) const {
    const auto share = [](int at, std::size_t all) {
      return 1000L * at / static_cast<long>(std::max<std::size_t>(all, 1));
    };
    return std::labs(share(pair.old, old_.size()) - share(pair.now, now_.size()));
  }

  void take(const TextPair& pair) {
    old_taken_[static_cast<std::size_t>(pair.old)] = true;
    now_taken_[static_cast<std::size_t>(pair.now)] = true;
    pairs_.push_back(pair);
  }

  const std::vector<std::string_view>& old_;
  const std::vector<std::string_view>& now_;
  std::vector<bool> old_taken_;
  std::vector<bool> now_taken_;
  std::vector<TextPair> pairs_;
};

}  // namespace

std::vector<TextPair> pair_texts(const std::vector<std::string_view>& old,
                                 const std::vector<std::string_view>& now, double least) {
  return Pairing(old, now).run(least);
}

}  // namespace gaolint
