#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/repetition.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

constexpr int kLongestMinimum = 10'000;
/// Strings of this many characters are compared.
constexpr std::size_t kShingle = 6;
/// One in so many of them stands for all: those whose hash says so, the same in every passage.
constexpr std::uint64_t kSample = 4;

/// Some of the strings of a passage by their hashes, sorted, each once: passages with most of
/// these in common have most of their text in common.
using Sketch = std::vector<std::uint64_t>;

std::uint64_t mix(std::uint64_t value) {  // splitmix64
  value += 0x9E3779B97F4A7C15;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  return value ^ (value >> 31);
}

/// Punctuation and figures count for nothing: paragraphs that differ in those are the same form
/// filled in twice.
Sketch sketch_of(std::string_view text) {
  std::vector<std::uint64_t> characters;
  characters.reserve(text.size() / 3);
  for (Offset at = 0; at < text.size();) {
    const CodePoint point = decode_at(text, at);
    at += point.length;
    if (is_han(point.value)) characters.push_back(mix(point.value));
  }
  Sketch sketch;
  for (std::size_t i = kShingle; i <= characters.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t k = i - kShingle; k < i; ++k) hash = hash * 0x100000001B3 + characters[k];
    if (hash = mix(hash); hash % kSample == 0) sketch.push_back(hash);
  }
  std::sort(sketch.begin(), sketch.end());
  sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
  return sketch;
}

struct Passage {
  Span place;
  Sketch sketch;
};

/// Paragraphs that are nearly the same. Each is compared with the one before it that shares most
/// of its strings: linear time.
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
    std::vector<Passage> passages;
    for (int p = part.first; p < part.last; ++p) {
      const Span place = document.folded().paragraphs()[static_cast<std::size_t>(p)];
      if (!is_compared(document.text(place))) continue;
      passages.push_back({place, sketch_of(document.text(place))});
    }
    if (passages.size() < 2) return;
    std::unordered_map<std::uint64_t, std::size_t> first_with;
    for (std::size_t i = 0; i < passages.size(); ++i) {
      compare(passages, i, first_with, sink);
      for (const std::uint64_t hash : passages[i].sketch) first_with.try_emplace(hash, i);
    }
  }

  bool is_compared(std::string_view text) const {
    if (text.size() < shortest_ || count_code_points(text) < shortest_) return false;
    return std::none_of(except_.begin(), except_.end(),
                        [&](const Pattern& except) { return except.matches_prefix(text); });
  }

  void compare(const std::vector<Passage>& passages, std::size_t now,
               const std::unordered_map<std::uint64_t, std::size_t>& first_with,
               const Sink& sink) const {
    std::unordered_map<std::size_t, std::size_t> shared;  // passage → strings in common
    std::size_t best = now, most = 0;
    for (const std::uint64_t hash : passages[now].sketch) {
      const auto first = first_with.find(hash);
      if (first == first_with.end()) continue;
      const std::size_t count = ++shared[first->second];
      if (count > most) best = first->second, most = count;
    }
    if (best == now) return;
    const std::size_t together = passages[now].sketch.size() + passages[best].sketch.size() - most;
    const std::size_t percent = most * 100 / together;
    if (percent < alike_) return;
    Report report;
    report.span = passages[now].place;
    report.values.emplace_back("percent", std::to_string(percent));
    report.related.push_back({passages[best].place, {"前一段在这里", "the first one is here"}});
    sink(std::move(report));
  }

  std::size_t shortest_;
  std::size_t alike_;            // per cent of the strings of both
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
