// Kind `near-miss`: a set phrase with one wrong character that sounds or looks like the right one.
#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/replacement.h"
#include "match/han_pairs.h"
#include "match/near_phrases.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// The words of a text between white space.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  const auto is_white = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if_not(at, text.end(), is_white);
    at = std::find_if(begin, text.end(), is_white);
    if (begin != at) words.emplace_back(begin, at);
  }
  return words;
}

// The block of Han characters that tables here are for.
constexpr char32_t kHanBegin = 0x4E00, kHanEnd = 0xA000;

bool is_common_han(char32_t value) { return value >= kHanBegin && value < kHanEnd; }

/// Common words of one character, which stand alone in any text.
class SingleWords {
 public:
  explicit SingleWords(std::string_view text) : is_one_(kHanEnd - kHanBegin, false) {
    for (Offset at = 0; at < text.size();) {
      const CodePoint next = decode_at(text, at);
      at += next.length;
      if (is_common_han(next.value)) is_one_[next.value - kHanBegin] = true;
    }
  }
  bool hold(char32_t value) const { return is_common_han(value) && is_one_[value - kHanBegin]; }

 private:
  std::vector<bool> is_one_;
};

/// Characters that are typed for one another; one may be in several groups (长 sounds like 常 and
/// 掌).
class Alike {
 public:
  explicit Alike(std::string_view groups) : first_(kHanEnd - kHanBegin, kNone) {
    std::uint16_t number = 0;
    for (const std::string_view group : words_of(groups)) {
      for (Offset at = 0; at < group.size();) {
        const CodePoint next = decode_at(group, at);
        at += next.length;
        if (!is_common_han(next.value)) continue;
        std::uint32_t& first = first_[next.value - kHanBegin];
        memberships_.push_back({number, first});
        first = static_cast<std::uint32_t>(memberships_.size() - 1);
      }
      ++number;
    }
  }

  bool have_a_group(char32_t a, char32_t b) const {
    for (std::uint32_t of_a = first(a); of_a != kNone; of_a = memberships_[of_a].next) {
      for (std::uint32_t of_b = first(b); of_b != kNone; of_b = memberships_[of_b].next) {
        if (memberships_[of_a].group == memberships_[of_b].group) return true;
      }
    }
    return false;
  }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  struct Membership {
    std::uint16_t group;
    std::uint32_t next;  // of the same character
  };

  std::uint32_t first(char32_t value) const {
    return is_common_han(value) ? first_[value - kHanBegin] : kNone;
  }

  std::vector<std::uint32_t> first_;  // of each character
  std::vector<Membership> memberships_;
};

class NearMissCheck final : public Check {
 public:
  NearMissCheck(NearPhrases phrases, NearPhrases accepted, Alike alike, HanPairs words,
                SingleWords never)
      : phrases_(std::move(phrases)),
        accepted_(std::move(accepted)),
        alike_(std::move(alike)),
        words_(std::move(words)),
        never_(std::move(never)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.always = true;
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit>,
                    const Sink& sink) const override {
    const std::string_view text = document.text();
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    std::vector<NearPhrases::Hit> found;
    Offset told = whole.begin;
    words_.for_each_stray(text, whole, [&](Offset at) {
      if (at < told || never_.hold(decode_at(text, at).value)) return;
      found.clear();
      phrases_.find(text, whole, at, found);
      const NearPhrases::Hit* longest = nullptr;
      for (const NearPhrases::Hit& hit : found) {
        if (longest != nullptr && longest->span.size() >= hit.span.size()) continue;
        if (is_slip(text, at, hit)) longest = &hit;
      }
      if (longest == nullptr) return;
      sink(report(*longest));
      told = longest->span.end;
    });
  }

 private:
  bool is_slip(std::string_view text, Offset wrong, const NearPhrases::Hit& hit) const {
    const std::string_view said = text.substr(hit.span.begin, hit.span.size());
    const std::string_view meant = phrases_.phrase(hit.phrase);
    const char32_t is = decode_at(text, wrong).value;
    const char32_t should_be = decode_at(meant, wrong - hit.span.begin).value;
    return is != should_be && alike_.have_a_group(is, should_be) && !phrases_.holds(said) &&
           !accepted_.holds(said);
  }

  Report report(const NearPhrases::Hit& hit) const {
    const std::string right(phrases_.phrase(hit.phrase));
    Report report;
    report.span = hit.span;
    report.values = {{"right", right}};
    report.repairs.push_back({{}, Safety::Unsafe, {{hit.span, right}}});
    return report;
  }

  NearPhrases phrases_;
  NearPhrases accepted_;
  Alike alike_;
  HanPairs words_;
  SingleWords never_;
};

NearPhrases read_phrases(const Fields& file, std::string_view key) {
  NearPhrases phrases;
  for (const auto& [name, text] : file.dictionary(key)) {
    for (const std::string_view phrase : words_of(text)) {
      if (NearPhrases::can_hold(phrase)) {
        phrases.add(phrase);
      } else {
        file.error(key, "a phrase has at least four Han characters and nothing else: " +
                            std::string(phrase));
      }
    }
  }
  phrases.build();
  return phrases;
}

/// Words of two characters, a line to those that begin alike: the first character, then all second
/// ones; and every two that stand side by side in a phrase.
HanPairs read_words(const Fields& file, const NearPhrases& phrases) {
  HanPairs words;
  const std::string text = file.required_text("words");
  for (const std::string_view line : words_of(text)) {
    if (!NearPhrases::is_han(line)) {
      file.error("words", "only Han characters stand here: " + std::string(line));
      continue;
    }
    for (std::size_t at = kHanBytes; at < line.size(); at += kHanBytes) {
      words.add(line.data(), line.data() + at);
    }
  }
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    const std::string_view phrase = phrases.phrase(i);
    for (std::size_t at = kHanBytes; at < phrase.size(); at += kHanBytes) {
      words.add(phrase.data() + at - kHanBytes, phrase.data() + at);
    }
  }
  return words;
}

}  // namespace

std::unique_ptr<Check> build_near_miss(const Fields& fields) {
  for (const std::string_view key : {"phrases", "alike", "words"}) {
    if (!fields.has(key)) fields.error(key, "a rule of this kind needs `" + std::string(key) + "`");
  }
  const auto phrases = fields.data("phrases");
  const auto alike = fields.data("alike");
  const auto words = fields.data("words");
  if (!phrases || !alike || !words) return nullptr;
  std::string groups;
  for (const auto& [name, text] : alike->dictionary("groups")) groups += text + '\n';
  NearPhrases known = read_phrases(*phrases, "phrases");
  HanPairs pairs = read_words(*words, known);
  auto check = std::make_unique<NearMissCheck>(std::move(known), read_phrases(*phrases, "accepted"),
                                               Alike(groups), std::move(pairs),
                                               SingleWords(fields.text("never").value_or("")));
  for (const auto& file : {*phrases, *alike, *words}) file.finish();
  return check;
}

}  // namespace gaolint
