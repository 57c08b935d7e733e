#include <algorithm>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "kinds/neighbours.h"
#include "kinds/repetition.h"
#include "kinds/repetition_scan.h"
#include "match/literal_index.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kReach =
    16;  // characters on each side of a doubling that can be part of a word with it

/// What is good Chinese although it says something twice. All of it is data.
struct Licence {
  std::unordered_set<std::string> words;  // may be said twice: 研究研究
  LiteralIndex compounds;                 // 政府采购: its first half may follow 政府
  std::vector<Pattern> except;
  bool whole_clause = false;  // a clause that is nothing else is a call: 快来快来！
};

/// 哈哈哈哈 says 哈, not 哈哈.
bool is_one_character(std::string_view word) {
  const CodePoint first = decode_at(word, 0);
  for (Offset at = first.length; at < word.size(); at += first.length) {
    if (decode_at(word, at).value != first.value) return false;
  }
  return true;
}

/// A string that follows itself: 进一步进一步.
class RepeatedStrings final : public Check {
 public:
  RepeatedStrings(int shortest, int longest, Licence licence, Neighbours neighbours)
      : shortest_(shortest),
        longest_(longest),
        licence_(std::move(licence)),
        neighbours_(std::move(neighbours)) {}

  Trigger trigger() const override { return {.always = true, .literals = {}, .patterns = {}}; }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit>,
                    const Sink& sink) const override {
    const std::string_view text = document.text();
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    for (const Doubling& doubling : find_doublings(text, whole, shortest_, longest_)) {
      if (licensed(text, whole, doubling)) continue;
      const std::string_view word = text.substr(doubling.first.begin, doubling.first.size());
      Report report;
      report.span = doubling.span;
      report.values = {{"word", std::string(word)}};
      report.repairs.push_back(
          {{}, Safety::Unsafe, {{{doubling.first.end, doubling.span.end}, ""}}});
      sink(std::move(report));
    }
  }

 private:
  bool licensed(std::string_view text, Span paragraph, const Doubling& doubling) const {
    const std::string word(text.substr(doubling.first.begin, doubling.first.size()));
    if (is_one_character(word) || licence_.words.contains(word)) return true;
    if (licence_.whole_clause && is_clause(text, paragraph, doubling.span)) return true;
    if (!neighbours_.allow(text, paragraph, doubling.span)) return true;
    const Span window = around(text, paragraph, doubling.span);
    return in_compound(text, window, doubling) || excepted(text, window, doubling.span);
  }

  static Span around(std::string_view text, Span paragraph, Span span) {
    for (int i = 0; i < kReach && span.begin > paragraph.begin; ++i) {
      span.begin -= decode_before(text, span.begin).length;
    }
    for (int i = 0; i < kReach && span.end < paragraph.end; ++i) {
      span.end += decode_at(text, span.end).length;
    }
    return span;
  }

  /// Whether marks, or the ends of the paragraph, stand directly on both sides.
  static bool is_clause(std::string_view text, Span paragraph, Span span) {
    const bool begins =
        span.begin == paragraph.begin || is_han_punctuation(decode_before(text, span.begin).value);
    return begins &&
           (span.end == paragraph.end || is_han_punctuation(decode_at(text, span.end).value));
  }

  /// Whether the second copy is part of a longer word (政府 + 政府采购), or a word lies across the
  /// seam, so that what repeats is no word at all (职工 + 同工同酬).
  bool in_compound(std::string_view text, Span window, const Doubling& doubling) const {
    std::vector<LiteralIndex::Hit> hits;
    licence_.compounds.scan(text, window, hits);
    const Span span = doubling.span;
    const Offset seam = doubling.first.end;
    return std::any_of(hits.begin(), hits.end(), [&](const LiteralIndex::Hit& hit) {
      const Span word = hit.span;
      const bool across_seam = word.begin < seam && seam < word.end;
      const bool across_end = seam <= word.begin && word.begin < span.end && span.end < word.end;
      const bool across_begin = word.begin < span.begin && span.begin < word.end && word.end < seam;
      return across_seam || across_end || across_begin;
    });
  }

  bool excepted(std::string_view text, Span window, Span mark) const {
    for (const Pattern& exception : licence_.except) {
      bool overlaps = false;
      exception.for_each(text, window, [&](const Pattern::Match& match) {
        overlaps = overlaps || match.whole.overlaps(mark);
      });
      if (overlaps) return true;
    }
    return false;
  }

  int shortest_;
  int longest_;
  Licence licence_;
  Neighbours neighbours_;
};

Licence read_licence(const Fields& fields) {
  Licence licence;
  licence.except = fields.patterns("except");
  licence.whole_clause = !fields.flag("whole_clause").value_or(true);
  if (const auto lexicon = fields.has("lexicon") ? fields.data("lexicon") : std::nullopt) {
    for (std::string& word : lexicon->texts("words")) licence.words.insert(std::move(word));
    for (const std::string& compound : lexicon->texts("compounds")) {
      if (!compound.empty()) licence.compounds.add(compound);
    }
    lexicon->finish();
  }
  licence.compounds.build();
  return licence;
}

}  // namespace

std::unique_ptr<Check> build_repeated_strings(const Fields& fields) {
  const int shortest = read_length(fields, "min", 2, kLongestPeriod);
  const int longest = read_length(fields, "max", kLongestPeriod, kLongestPeriod);
  if (shortest > longest) fields.error("min", "`min` is greater than `max`");
  auto licence = read_licence(fields);
  auto neighbours = Neighbours::read(fields);
  return std::make_unique<RepeatedStrings>(std::min(shortest, longest), longest, std::move(licence),
                                           std::move(neighbours));
}

}  // namespace gaolint
