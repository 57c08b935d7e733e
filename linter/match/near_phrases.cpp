#include "match/near_phrases.h"

#include <algorithm>
#include <array>

#include "match/han_pairs.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr std::size_t kBeside = 3;
constexpr int kChainBits = 15;
constexpr std::uint32_t kEnd = ~std::uint32_t{0};

/// The characters beside a wrong one, by which phrases are looked up: three of them, of which some
/// stand before it.
class Beside {
 public:
  /// As many on each side as are in the text, at most three.
  Beside(std::string_view text, Offset wrong)
      : before_(std::min<std::size_t>(wrong / kHanBytes, kBeside)),
        after_(std::min<std::size_t>((text.size() - wrong) / kHanBytes - 1, kBeside)) {
    const char* at = text.data() + wrong;
    for (std::size_t i = 0; i < before_; ++i) {
      left_[i + 1] = left_[i] + load_han(at - (i + 1) * kHanBytes) * (kOdd + 2 * i);
    }
    for (std::size_t i = 0; i < after_; ++i) {
      right_[i + 1] = right_[i] + load_han(at + (i + 1) * kHanBytes) * (~kOdd - 2 * i);
    }
  }

  std::size_t before() const { return before_; }
  std::size_t after() const { return after_; }

  /// Of the three characters of which so many stand before the wrong one.
  std::uint64_t key(std::size_t before) const {
    const std::uint64_t sum = left_[before] + right_[kBeside - before] + before;
    return (sum ^ sum >> 32) * kOdd;
  }

 private:
  static constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15u;

  std::size_t before_;
  std::size_t after_;
  // Hashes of that many characters.
  std::array<std::uint64_t, kBeside + 1> left_{};
  std::array<std::uint64_t, kBeside + 1> right_{};
};

}  // namespace

bool NearPhrases::is_han(std::string_view text) {
  if (text.size() % kHanBytes != 0) return false;
  for (std::size_t at = 0; at < text.size(); at += kHanBytes) {
    if (!is_han_lead(text[at])) return false;
  }
  return true;
}

void NearPhrases::add(std::string_view phrase) {
  phrases_.push_back(
      {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(phrase.size())});
  bytes_ += phrase;
}

std::string_view NearPhrases::phrase(std::uint32_t number) const {
  const Stored& stored = phrases_[number];
  return std::string_view(bytes_).substr(stored.begin, stored.size);
}

void NearPhrases::link(std::uint32_t number, Offset wrong) {
  const Beside beside(phrase(number), wrong);
  const std::size_t most = beside.after() == 0 ? kBeside : kBeside - 1;
  const std::uint64_t key = beside.key(std::min(beside.before(), most));
  keys_.add(key);
  std::uint32_t& first = chains_[key >> (64 - kChainBits)];
  links_.push_back({number, wrong, first});
  first = static_cast<std::uint32_t>(links_.size() - 1);
}

void NearPhrases::build() {
  chains_.assign(std::size_t{1} << kChainBits, kEnd);
  links_.reserve(bytes_.size() / kHanBytes);
  for (std::uint32_t number = 0; number < phrases_.size(); ++number) {
    for (Offset wrong = 0; wrong < phrases_[number].size; wrong += kHanBytes) link(number, wrong);
  }
}

std::uint32_t NearPhrases::first_link(std::uint64_t key) const {
  return keys_.may_hold(key) ? chains_[key >> (64 - kChainBits)] : kEnd;
}

bool NearPhrases::holds(std::string_view text) const {
  if (!can_hold(text)) return false;
  for (std::uint32_t link = first_link(Beside(text, 0).key(0)); link != kEnd;
       link = links_[link].next) {
    if (phrase(links_[link].phrase) == text) return true;
  }
  return false;
}

void NearPhrases::find(std::string_view text, Span range, Offset wrong,
                       std::vector<Hit>& hits) const {
  const std::string_view around = text.substr(0, range.end).substr(range.begin);
  const Beside beside(around, wrong - range.begin);
  for (std::size_t before = 0; before <= beside.before(); ++before) {
    if (kBeside - before > beside.after()) continue;
    for (std::uint32_t link = first_link(beside.key(before)); link != kEnd;
         link = links_[link].next) {
      const Link& found = links_[link];
      const std::string_view meant = phrase(found.phrase);
      if (wrong - range.begin < found.wrong) continue;
      const Offset begin = wrong - found.wrong;
      if (range.end - begin < meant.size()) continue;
      const std::string_view said = text.substr(begin, meant.size());
      if (said.substr(0, found.wrong) == meant.substr(0, found.wrong) &&
          said.substr(found.wrong + kHanBytes) == meant.substr(found.wrong + kHanBytes)) {
        hits.push_back({found.phrase, {begin, begin + static_cast<Offset>(meant.size())}});
      }
    }
  }
}

}  // namespace gaolint
