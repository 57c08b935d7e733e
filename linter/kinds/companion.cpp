// Kind `companion`: words that announce another one: 一方面 … 另一方面.
#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "kinds/word_guard.h"

namespace gaolint {
namespace {

/// How far the companion may be.
enum class Reach { Sentence, Paragraph, Paragraphs, Document };
/// A pair may be spread over this many paragraphs after its own.
constexpr int kParagraphs = 3;

struct Pair {
  std::string word;
  WordGuard guard;
  Pattern companions;
  std::string shown;  // the companions as a person would name them
  bool before = false;
  Reach reach = Reach::Sentence;
};

/// The hits of one pair in one draft. What has been searched once is not searched again, so that
/// the time is linear in the draft however many hits there are.
class PairSearch {
 public:
  PairSearch(const Document& document, const Pair& pair, Span part)
      : document_(document), pair_(pair), part_(part), next_{part.begin, part.begin} {}

  bool is_complete(Span word) {
    const Span reach = reach_of(word);
    return pair_.before ? stands_before(word, reach) : stands_after(word, reach);
  }

 private:
  Span reach_of(Span word) {
    if (pair_.reach == Reach::Document) return part_;
    const auto& paragraphs = document_.folded().paragraphs();
    const auto own = static_cast<std::size_t>(document_.paragraph_at(word.begin));
    if (pair_.reach == Reach::Paragraph) return paragraphs[own];
    if (pair_.reach == Reach::Sentence) {
      if (!sentence_.contains(word)) {
        sentence_ = document_.sentences().around(paragraphs[own], word.begin);
      }
      return sentence_;
    }
    const auto first = own - std::min<std::size_t>(own, kParagraphs);
    const auto last = std::min(own + kParagraphs, paragraphs.size() - 1);
    return {std::max(part_.begin, paragraphs[first].begin),
            std::min(part_.end, paragraphs[last].end)};
  }

  bool stands_after(Span word, Span reach) {
    if (next_.begin == word.begin && !next_.empty()) return true;  // completes the one before
    if (next_.begin < word.end) next_ = search(word.end, part_.end);
    return next_.begin < reach.end;
  }

  /// The last companion before the word is all that matters.
  bool stands_before(Span word, Span reach) {
    while (searched_ < word.begin) {
      const Span found = search(std::max(searched_, part_.begin), word.begin);
      if (found.begin == kNowhere) break;
      last_ = found.begin;
      searched_ = found.end;
    }
    searched_ = word.begin;
    return last_ != kNowhere && last_ >= reach.begin;
  }

  static constexpr Offset kNowhere = std::numeric_limits<Offset>::max();

  Span search(Offset from, Offset end) const {
    Pattern::Match match;
    const bool found = pair_.companions.search(document_.text(), {from, end}, match);
    return found && !match.whole.empty() ? match.whole : Span{kNowhere, kNowhere};
  }

  const Document& document_;
  const Pair& pair_;
  Span part_;
  Span sentence_;
  Span next_;               // after: the first companion that was found last
  Offset searched_ = 0;     // before: up to here
  Offset last_ = kNowhere;  // before: the last companion found
};

class CompanionCheck final : public Check {
 public:
  explicit CompanionCheck(std::vector<Pair> pairs) : pairs_(std::move(pairs)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    for (const Pair& pair : pairs_) trigger.literals.push_back(pair.word);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.empty()) return;
    std::vector<std::vector<Span>> words(pairs_.size());
    for (const Hit& hit : hits) words[static_cast<std::size_t>(hit.literal)].push_back(hit.span);
    const std::vector<DocumentPart> parts = document_parts(document);
    for (std::size_t i = 0; i < pairs_.size(); ++i)
      check(document, parts, pairs_[i], words[i], sink);
  }

 private:
  static void check(const Document& document, const std::vector<DocumentPart>& parts,
                    const Pair& pair, const std::vector<Span>& words, const Sink& sink) {
    auto word = words.begin();
    for (const DocumentPart& part : parts) {
      if (word == words.end()) return;
      PairSearch search(document, pair, part.folded);
      for (; word != words.end() && word->begin < part.folded.end; ++word) {
        const auto index = static_cast<std::size_t>(document.paragraph_at(word->begin));
        const Span paragraph = document.folded().paragraphs()[index];
        if (!pair.guard.allows(document, paragraph, *word)) continue;
        if (!search.is_complete(*word)) sink(report(pair, *word));
      }
    }
  }

  static Report report(const Pair& pair, Span word) {
    Report report;
    report.span = word;
    report.values.emplace_back("companion", pair.shown);
    report.message_key = pair.before ? "before" : "after";
    return report;
  }

  std::vector<Pair> pairs_;
};

std::optional<Pair> read_pair(const Fields& table) {
  const std::string word = table.required_text("word");
  WordGuard guard = WordGuard::read(table);
  auto companions = table.pattern("companions");
  if (!table.has("companions")) table.error("companions", "a pair needs `companions`");
  const std::string shown = table.required_text("shown");
  const bool before = table.choice("where", {"after", "before"}).value_or(0) == 1;
  const auto reach =
      table.choice("within", {"sentence", "paragraph", "paragraphs", "document"}).value_or(0);
  table.finish();
  if (word.empty() || !companions) return std::nullopt;
  return Pair{word,  std::move(guard), std::move(*companions),
              shown, before,           static_cast<Reach>(reach)};
}

}  // namespace

std::unique_ptr<Check> build_companion(const Fields& fields) {
  if (!fields.has("pairs")) fields.error("pairs", "a companion rule needs `pairs`");
  std::vector<Pair> pairs;
  if (const auto data = fields.data("pairs")) {
    for (const Fields& table : data->tables("pair")) {
      if (auto pair = read_pair(table)) pairs.push_back(std::move(*pair));
    }
    data->finish();
  }
  if (pairs.empty()) return nullptr;
  return std::make_unique<CompanionCheck>(std::move(pairs));
}

}  // namespace gaolint
