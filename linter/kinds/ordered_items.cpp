#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// A fixed expression: what it is called, what it lists, in which order.
struct Phrase {
  std::string name;
  std::vector<std::string> items;
};

/// What stands between two items of a list. Longest first.
constexpr std::array<std::string_view, 5> kSeparators = {"以及", "、", "和", "与", "及"};

/// One item of a phrase as it stands in a text, and where the next or the one before could stand.
struct Place {
  int item;
  Span span;
};

/// Items of one phrase that stand side by side.
struct Chain {
  std::vector<Place> places;
  bool spaced = false;        // something stands between some of them
  bool run_together = false;  // nothing stands between some of them

  Span span() const { return {places.front().span.begin, places.back().span.end}; }
};

std::string_view before(std::string_view text, Span paragraph, Offset at) {
  return text.substr(paragraph.begin, at - paragraph.begin);
}

std::string_view after(std::string_view text, Span paragraph, Offset at) {
  return text.substr(at, paragraph.end - at);
}

/// The longest item that `matches`.
template <class Matches>
int longest_item(const Phrase& phrase, Matches matches) {
  int best = -1;
  for (int i = 0; i < static_cast<int>(phrase.items.size()); ++i) {
    const std::string& item = phrase.items[static_cast<std::size_t>(i)];
    const bool longer =
        best < 0 || item.size() > phrase.items[static_cast<std::size_t>(best)].size();
    if (longer && matches(std::string_view(item))) best = i;
  }
  return best;
}

template <class Matches>
Offset separator_length(Matches matches) {
  for (const std::string_view separator : kSeparators) {
    if (matches(separator)) return static_cast<Offset>(separator.size());
  }
  return 0;
}

/// Follows the list to the right of its first known item, then to the left.
Chain chain_around(const Phrase& phrase, std::string_view text, Span paragraph, Span first) {
  Chain chain;
  chain.places.push_back({0, first});
  const auto limit = phrase.items.size() + 1;  // one too many tells that an item is said twice
  const auto note = [&](Offset gap) { (gap == 0 ? chain.run_together : chain.spaced) = true; };
  while (chain.places.size() < limit) {
    const std::string_view rest = after(text, paragraph, chain.places.back().span.end);
    const Offset gap = separator_length([&](auto s) { return rest.starts_with(s); });
    const std::string_view next = rest.substr(gap);
    const int item = longest_item(phrase, [&](auto s) { return next.starts_with(s); });
    if (item < 0) break;
    const Offset begin = chain.places.back().span.end + gap;
    const auto size = static_cast<Offset>(phrase.items[static_cast<std::size_t>(item)].size());
    chain.places.push_back({item, {begin, begin + size}});
    note(gap);
  }
  while (chain.places.size() < limit) {
    const std::string_view rest = before(text, paragraph, chain.places.front().span.begin);
    const Offset gap = separator_length([&](auto s) { return rest.ends_with(s); });
    const std::string_view previous = rest.substr(0, rest.size() - gap);
    const int item = longest_item(phrase, [&](auto s) { return previous.ends_with(s); });
    if (item < 0) break;
    const Offset end = chain.places.front().span.begin - gap;
    const auto size = static_cast<Offset>(phrase.items[static_cast<std::size_t>(item)].size());
    chain.places.insert(chain.places.begin(), {item, {end - size, end}});
    note(gap);
  }
  return chain;
}

/// Whether every item stands in the chain exactly once.
bool complete(const Phrase& phrase, const Chain& chain) {
  if (chain.places.size() != phrase.items.size()) return false;
  std::vector<bool> seen(phrase.items.size());
  for (const Place& place : chain.places) seen[static_cast<std::size_t>(place.item)] = true;
  return std::all_of(seen.begin(), seen.end(), [](bool s) { return s; });
}

bool in_order(const Chain& chain) {
  return std::is_sorted(chain.places.begin(), chain.places.end(),
                        [](const Place& a, const Place& b) { return a.item < b.item; });
}

std::string joined(const Phrase& phrase) {
  std::string text;
  for (const std::string& item : phrase.items) text += (text.empty() ? "" : "、") + item;
  return text;
}

/// Base of the checks: a list of phrases, looked for by some literals.
class PhraseCheck : public Check {
 public:
  explicit PhraseCheck(std::vector<Phrase> phrases) : phrases_(std::move(phrases)) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const Phrase& phrase : phrases_) trigger.literals.push_back(sought(phrase));
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    for (const Hit& hit : hits) {
      check(phrases_[static_cast<std::size_t>(hit.literal)], document.text(), whole, hit.span,
            sink);
    }
  }

 protected:
  virtual const std::string& sought(const Phrase& phrase) const { return phrase.items.front(); }
  virtual void check(const Phrase& phrase, std::string_view text, Span paragraph, Span found,
                     const Sink& sink) const = 0;

  static Report report(const Phrase& phrase, Span span) {
    Report report;
    report.span = span;
    report.values = {{"name", phrase.name},
                     {"right", joined(phrase)},
                     {"count", std::to_string(phrase.items.size())}};
    return report;
  }

 private:
  std::vector<Phrase> phrases_;
};

/// All items are there, in another order: 幸福感、获得感、安全感.
class OrderCheck final : public PhraseCheck {
 public:
  using PhraseCheck::PhraseCheck;

 private:
  void check(const Phrase& phrase, std::string_view text, Span paragraph, Span found,
             const Sink& sink) const override {
    const Chain chain = chain_around(phrase, text, paragraph, found);
    if (chain.run_together || !complete(phrase, chain) || in_order(chain)) return;
    Report report = PhraseCheck::report(phrase, chain.span());
    std::vector<Report::Replacement> edits;
    for (std::size_t i = 0; i < chain.places.size(); ++i) {
      if (chain.places[i].item == static_cast<int>(i)) continue;
      edits.push_back({chain.places[i].span, phrase.items[i]});
    }
    report.repairs.push_back({{"改为通行的顺序：" + joined(phrase), "put in the usual order"},
                              Safety::Unsafe,
                              std::move(edits)});
    sink(std::move(report));
  }
};

/// All items are there, in order, with nothing between them: 获得感幸福感安全感.
class RunTogetherCheck final : public PhraseCheck {
 public:
  using PhraseCheck::PhraseCheck;

 private:
  void check(const Phrase& phrase, std::string_view text, Span paragraph, Span found,
             const Sink& sink) const override {
    const Chain chain = chain_around(phrase, text, paragraph, found);
    if (chain.spaced || !complete(phrase, chain) || !in_order(chain)) return;
    Report report = PhraseCheck::report(phrase, chain.span());
    report.repairs.push_back({{}, Safety::Safe, {{chain.span(), joined(phrase)}}});
    sink(std::move(report));
  }
};

/// The expression is named and then spelt out, with too many items or too few:
/// 增强“四个意识”，即政治意识、大局意识、核心意识。
class CountCheck final : public PhraseCheck {
 public:
  CountCheck(std::vector<Phrase> phrases, Pattern lead)
      : PhraseCheck(std::move(phrases)), lead_(std::move(lead)) {}

 private:
  const std::string& sought(const Phrase& phrase) const override { return phrase.name; }

  void check(const Phrase& phrase, std::string_view text, Span paragraph, Span found,
             const Sink& sink) const override {
    constexpr Offset kLongestLead = 48;
    const Span ahead{found.end, found.end + std::min(kLongestLead, paragraph.end - found.end)};
    Pattern::Match lead;
    if (!lead_.search(text, ahead, lead) || lead.whole.begin != found.end) return;
    const auto [list, count, open] = list_after(text, paragraph, lead.whole.end);
    const std::string_view words = text.substr(list.begin, list.size());
    const bool ours = std::any_of(phrase.items.begin(), phrase.items.end(), [&](const auto& item) {
      return words.find(item) != std::string_view::npos;
    });
    if (!ours || open || count < 2 || count == static_cast<int>(phrase.items.size())) return;
    Report report = PhraseCheck::report(phrase, list);
    report.values.emplace_back("found", std::to_string(count));
    sink(std::move(report));
  }

  struct List {
    Span span;
    int count;
    bool open;  // 等, …… or a list too long to be this one
  };

  static List list_after(std::string_view text, Span paragraph, Offset begin) {
    constexpr int kLongestList = 400;  // characters
    List list{{begin, begin}, 1, false};
    for (int i = 0; list.span.end < paragraph.end; ++i) {
      const CodePoint c = decode_at(text, list.span.end);
      if (c.value == U'，' || c.value == U'；' || c.value == U'。' || c.value == U'）') break;
      if (c.value == U'、') ++list.count;
      if (c.value == U'等' || c.value == U'…' || i == kLongestList) list.open = true;
      if (list.open) break;
      list.span.end += c.length;
    }
    return list;
  }

  Pattern lead_;
};

std::vector<Phrase> read_phrases(const Fields& fields) {
  std::vector<Phrase> phrases;
  if (!fields.has("lexicon")) {
    fields.error("lexicon", "an ordered-items rule needs `lexicon`");
    return phrases;
  }
  const auto lexicon = fields.data("lexicon");
  if (!lexicon) return phrases;
  for (const Fields& table : lexicon->tables("phrase")) {
    Phrase phrase{table.required_text("name"), table.texts("items")};
    (void)table.text("note"), (void)table.text("source");
    table.finish();
    std::erase(phrase.items, std::string());
    if (phrase.items.size() < 2 || phrase.name.empty()) {
      table.error("items", "a phrase has at least two items");
      continue;
    }
    phrases.push_back(std::move(phrase));
  }
  lexicon->finish();
  if (phrases.empty()) fields.error("lexicon", "the lexicon has no [[phrase]]");
  return phrases;
}

}  // namespace

std::unique_ptr<Check> build_ordered_items(const Fields& fields) {
  auto phrases = read_phrases(fields);
  const std::string check = fields.required_text("check");
  auto lead = fields.pattern("lead");
  if (phrases.empty()) return nullptr;
  if (check == "order") return std::make_unique<OrderCheck>(std::move(phrases));
  if (check == "run-together") return std::make_unique<RunTogetherCheck>(std::move(phrases));
  if (check == "count") {
    if (lead) return std::make_unique<CountCheck>(std::move(phrases), std::move(*lead));
    fields.error("lead", "the check \"count\" needs `lead`: what stands between name and list");
    return nullptr;
  }
  fields.error("check", "`check` is \"order\", \"run-together\" or \"count\"",
               nearest(check, {"order", "run-together", "count"}));
  return nullptr;
}

}  // namespace gaolint
