#include "match/literal_index.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>

#include "text/utf8.h"

namespace gaolint {

namespace {

// 2^18 bits are 32 KiB, a first-level cache; with some ten
// thousand literals a few positions in a hundred are looked at in vain.
constexpr unsigned kPairBits = 18;
constexpr std::uint32_t kSingles = 1 << 16;  // by the low 16 bits of the code point

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
char32_t lower(char32_t c) { return c >= U'A' && c <= U'Z' ? c + 32 : c; }

std::uint64_t pair_key(char32_t first, char32_t second) {
  return (std::uint64_t{first} << 32) | second;
}
std::uint64_t single_key(char32_t only) { return (std::uint64_t{only} << 32) | 0xFFFFFFFF; }

std::uint32_t hash(std::uint64_t key, unsigned bits) {
  return static_cast<std::uint32_t>((key * 0x9E3779B97F4A7C15u) >> (64 - bits));
}

bool test(const std::vector<std::uint64_t>& set, std::uint32_t bit) {
  return (set[bit >> 6] >> (bit & 63)) & 1;
}
void mark(std::vector<std::uint64_t>& set, std::uint32_t bit) {
  set[bit >> 6] |= std::uint64_t{1} << (bit & 63);
}

std::uint64_t key_of(std::string_view literal) {
  const CodePoint first = decode_at(literal, 0);
  const CodePoint second = decode_at(literal, first.length);
  return second.length == 0 ? single_key(first.value) : pair_key(first.value, second.value);
}

/// The bit of the code point that stands at `at`.
std::uint64_t bit_of(std::string_view text, Offset at) {
  return std::uint64_t{1} << (lower(decode_at(text, at).value) & 63);
}

/// The bits that the third code point of a text must be one of for it to begin with the literal.
std::uint64_t thirds_of(std::string_view literal) {
  Offset third = decode_at(literal, 0).length;
  third += decode_at(literal, third).length;
  return third < literal.size() ? bit_of(literal, third) : ~std::uint64_t{0};
}

/// The same of a text, 0 where it ends before.
std::uint64_t third_bit(std::string_view text) {
  Offset third = decode_at(text, 0).length;
  third += decode_at(text, third).length;
  return third < text.size() ? bit_of(text, third) : 0;
}

bool starts_with_folded(std::string_view text, std::string_view lowered) {
  if (text.size() < lowered.size()) return false;
  for (std::size_t i = 0; i < lowered.size(); ++i) {
    if (lower(text[i]) != lowered[i]) return false;
  }
  return true;
}

}  // namespace

int LiteralIndex::add(std::string_view literal) {
  assert(!literal.empty());
  std::string lowered(literal);
  std::transform(lowered.begin(), lowered.end(), lowered.begin(), [](char c) { return lower(c); });
  const auto [entry, inserted] =
      numbers_.try_emplace(std::move(lowered), static_cast<int>(literals_.size()));
  if (inserted) literals_.push_back(entry->first);
  return entry->second;
}

void LiteralIndex::build() {
  order_.resize(literals_.size());
  std::vector<std::uint64_t> keys(literals_.size());
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    order_[i] = static_cast<int>(i);
    keys[i] = key_of(literals_[i]);
  }
  std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
    return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
  });
  buckets_.assign(std::bit_ceil(2 * literals_.size() + 2), {});
  pairs_.assign((std::size_t{1} << kPairBits) / 64, 0);
  singles_.assign(kSingles / 64, 0);
  const auto slots = static_cast<unsigned>(std::countr_zero(buckets_.size()));
  for (std::uint32_t at = 0; at < order_.size();) {
    const std::uint64_t key = keys[static_cast<std::size_t>(order_[at])];
    std::uint32_t end = at;
    while (end < order_.size() && keys[static_cast<std::size_t>(order_[end])] == key) ++end;
    std::size_t slot = hash(key, slots);
    while (buckets_[slot].key != kFree) slot = (slot + 1) & (buckets_.size() - 1);
    std::uint64_t thirds = 0;
    for (std::uint32_t i = at; i < end; ++i) {
      thirds |= thirds_of(literals_[static_cast<std::size_t>(order_[i])]);
    }
    buckets_[slot] = {key, thirds, at, end - at};
    if (static_cast<std::uint32_t>(key) == 0xFFFFFFFF) {
      mark(singles_, static_cast<std::uint32_t>(key >> 32) % kSingles);
    } else {
      mark(pairs_, hash(key, kPairBits));
    }
    at = end;
  }
}

const LiteralIndex::Bucket* LiteralIndex::find(std::uint64_t key) const {
  const auto slots = static_cast<unsigned>(std::countr_zero(buckets_.size()));
  std::size_t slot = hash(key, slots);
  while (buckets_[slot].key != kFree) {
    if (buckets_[slot].key == key) return &buckets_[slot];
    slot = (slot + 1) & (buckets_.size() - 1);
  }
  return nullptr;
}

void LiteralIndex::report(std::uint64_t key, std::string_view text, Span rest,
                          std::vector<Hit>& hits) const {
  const Bucket* bucket = find(key);
  if (bucket == nullptr) return;
  const std::string_view tail = text.substr(rest.begin, rest.size());
  if (~bucket->thirds != 0 && (bucket->thirds & third_bit(tail)) == 0) return;
  for (std::uint32_t i = bucket->first; i < bucket->first + bucket->count; ++i) {
    const int number = order_[i];
    const std::string& candidate = literals_[static_cast<std::size_t>(number)];
    if (starts_with_folded(tail, candidate)) {
      hits.push_back({number, {rest.begin, rest.begin + static_cast<Offset>(candidate.size())}});
    }
  }
}

void LiteralIndex::scan(std::string_view text, Span range, std::vector<Hit>& hits) const {
  assert(!pairs_.empty() && range.end <= text.size());
  if (literals_.empty()) return;
  char32_t previous = 0;
  Offset previous_at = range.end;  // nothing yet
  for (Offset at = range.begin; at < range.end;) {
    const CodePoint current = decode_at(text, at);
    const char32_t value = lower(current.value);
    if (previous_at != range.end) {
      const std::uint64_t key = pair_key(previous, value);
      if (test(pairs_, hash(key, kPairBits))) report(key, text, {previous_at, range.end}, hits);
    }
    if (test(singles_, value % kSingles)) report(single_key(value), text, {at, range.end}, hits);
    previous = value;
    previous_at = at;
    at += current.length;
  }
}

}  // namespace gaolint
