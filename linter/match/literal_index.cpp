#include "match/literal_index.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <functional>
#include <utility>

#include "text/utf8.h"

namespace gaolint {

namespace {

// Bit tables that stay in a first-level cache; the buckets behind them do not. With some ten
// thousand literals a few positions in a hundred get as far as the third character.
constexpr unsigned kPairBits = 17;
constexpr unsigned kWholeBits = 16;
constexpr unsigned kTripleBits = 17;
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

bool test(const std::uint64_t* set, std::uint32_t bit) { return (set[bit >> 6] >> (bit & 63)) & 1; }
void mark(std::vector<std::uint64_t>& set, std::uint32_t bit) {
  set[bit >> 6] |= std::uint64_t{1} << (bit & 63);
}

std::uint64_t key_of(std::string_view literal) {
  const CodePoint first = decode_at(literal, 0);
  const CodePoint second = decode_at(literal, first.length);
  return second.length == 0 ? single_key(first.value) : pair_key(first.value, second.value);
}

/// As decode_at, where the text is known to be valid and `at` is inside.
CodePoint decode_valid(std::string_view text, Offset at) {
  if (!is_han_lead(text[at])) return decode_at(text, at);
  const auto bits = [&](Offset i) { return static_cast<char32_t>(text[at + i] & 0x3F); };
  return {static_cast<char32_t>(text[at] & 0x0F) << 12 | bits(1) << 6 | bits(2), 3};
}

/// The code point at `at`, 0 at the end.
char32_t folded_at(std::string_view text, Offset at) { return lower(decode_at(text, at).value); }

/// Where the third code point begins.
Offset third_of(std::string_view text, Offset at) {
  at += decode_at(text, at).length;
  return at + decode_at(text, at).length;
}

std::uint64_t triple_key(std::uint64_t pair, char32_t third) {
  return pair * 0xD6E8FEB86659FD93u + third;
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
  if (2 * literals_.size() >= numbers_.size()) make_room();
  int& number = numbers_[slot_of(lowered)];
  if (number < 0) {
    number = static_cast<int>(literals_.size());
    literals_.push_back(std::move(lowered));
  }
  return number;
}

std::size_t LiteralIndex::slot_of(std::string_view lowered) const {
  const std::size_t mask = numbers_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(lowered)&mask;
  while (numbers_[slot] >= 0 && literal(numbers_[slot]) != lowered) slot = (slot + 1) & mask;
  return slot;
}

void LiteralIndex::make_room() {
  constexpr std::size_t kFewest = 64;
  numbers_.assign(std::max(kFewest, 2 * numbers_.size()), -1);
  for (std::size_t i = 0; i < literals_.size(); ++i) {
    numbers_[slot_of(literals_[i])] = static_cast<int>(i);
  }
}

void LiteralIndex::build() {
  std::vector<std::pair<std::uint64_t, std::size_t>> order;  // key and literal
  order.reserve(literals_.size());
  for (const std::string& literal : literals_) order.emplace_back(key_of(literal), order.size());
  std::sort(order.begin(), order.end());
  candidates_.clear();
  bytes_.clear();
  for (const auto& [key, number] : order) {
    candidates_.push_back({static_cast<int>(number), static_cast<std::uint32_t>(bytes_.size()),
                           static_cast<std::uint32_t>(literals_[number].size())});
    bytes_ += literals_[number];
  }
  buckets_.assign(std::bit_ceil(2 * literals_.size() + 2), {});
  pairs_.assign((std::size_t{1} << kPairBits) / 64, 0);
  whole_.assign((std::size_t{1} << kWholeBits) / 64, 0);
  triples_.assign((std::size_t{1} << kTripleBits) / 64, 0);
  singles_.assign(kSingles / 64, 0);
  const auto slots = static_cast<unsigned>(std::countr_zero(buckets_.size()));
  for (std::uint32_t at = 0; at < order.size();) {
    const std::uint64_t key = order[at].first;
    std::uint32_t end = at;
    while (end < order.size() && order[end].first == key) ++end;
    std::size_t slot = hash(key, slots);
    while (buckets_[slot].key != kFree) slot = (slot + 1) & (buckets_.size() - 1);
    buckets_[slot] = {key, at, end - at};
    if (static_cast<std::uint32_t>(key) == 0xFFFFFFFF) {
      mark(singles_, static_cast<std::uint32_t>(key >> 32) % kSingles);
    } else {
      mark(pairs_, hash(key, kPairBits));
      for (; at < end; ++at) {
        const std::string_view literal = literals_[order[at].second];
        const Offset third = third_of(literal, 0);
        if (third == literal.size()) {
          mark(whole_, hash(key, kWholeBits));
        } else {
          mark(triples_, hash(triple_key(key, folded_at(literal, third)), kTripleBits));
        }
      }
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

bool LiteralIndex::may_begin(std::uint64_t pair, std::string_view text, Span rest) const {
  if (test(whole_.data(), hash(pair, kWholeBits))) return true;
  const Offset third = third_of(text, rest.begin);
  return third < rest.end &&
         test(triples_.data(), hash(triple_key(pair, folded_at(text, third)), kTripleBits));
}

void LiteralIndex::report(std::uint64_t key, std::string_view text, Span rest, Offset known,
                          std::vector<Hit>& hits) const {
  const Bucket* bucket = find(key);
  if (bucket == nullptr) return;
  const std::string_view tail = text.substr(rest.begin + known, rest.size() - known);
  const std::string_view bytes = bytes_;
  for (std::uint32_t i = bucket->first; i < bucket->first + bucket->count; ++i) {
    const Candidate& candidate = candidates_[i];
    const auto left = bytes.substr(candidate.begin + known, candidate.size - known);
    if (starts_with_folded(tail, left)) {
      hits.push_back({candidate.literal, {rest.begin, rest.begin + candidate.size}});
    }
  }
}

void LiteralIndex::scan(std::string_view text, Span range, std::vector<Hit>& hits) const {
  assert(!pairs_.empty() && range.end <= text.size());
  if (literals_.empty()) return;
  const std::uint64_t* const pairs = pairs_.data();
  const std::uint64_t* const singles = singles_.data();
  char32_t previous = 0;  // begins no pair
  Offset previous_at = range.begin;
  for (Offset at = range.begin; at < range.end;) {
    const CodePoint current = decode_valid(text, at);
    const char32_t value = lower(current.value);
    const std::uint64_t key = pair_key(previous, value);
    if (test(pairs, hash(key, kPairBits))) {
      const Span rest{previous_at, range.end};
      if (may_begin(key, text, rest)) {
        report(key, text, rest, at + current.length - previous_at, hits);
      }
    }
    if (test(singles, value % kSingles)) {
      report(single_key(value), text, {at, range.end}, current.length, hits);
    }
    previous = value;
    previous_at = at;
    at += current.length;
  }
}

}  // namespace gaolint
