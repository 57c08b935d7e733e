// Kind `attachments`: the numbers of attachments, listed, referred to and standing over them.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kinds/kinds.h"
#include "kinds/pattern_hits.h"
#include "text/numeral.h"

namespace gaolint {
namespace {

/// A number of an attachment in the text.
struct Numbered {
  std::uint32_t number;
  Span place;
};

struct Patterns {
  Pattern reference, list, entry, head;
};

/// Where a draft speaks of its attachments.
struct Mentions {
  std::vector<Numbered> references;
  std::vector<Numbered> listed;
  std::vector<Numbered> heads;

  std::set<std::uint32_t> numbers() const {
    std::set<std::uint32_t> numbers;
    for (const auto* each : {&listed, &heads}) {
      for (const Numbered& numbered : *each) numbers.insert(numbered.number);
    }
    return numbers;
  }
};

std::optional<Numbered> read_number(std::string_view text, const Pattern& pattern,
                                    const Pattern::Match& match) {
  const int group = pattern.group("number");
  if (!match.has(group)) return std::nullopt;
  const Span place = match.groups[static_cast<std::size_t>(group)];
  const auto number = parse_numeral(text.substr(place.begin, place.size()));
  if (!number || *number == 0) return std::nullopt;
  return Numbered{*number, match.whole};
}

enum class Sort { Missing, Twice };

class AttachmentsCheck final : public Check {
 public:
  AttachmentsCheck(Patterns patterns, Sort sort) : patterns_(std::move(patterns)), sort_(sort) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.patterns.push_back(&patterns_.reference);
    return trigger;
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.empty()) return;
    const Mentions mentions = collect(document, hits);
    if (sort_ == Sort::Missing) say_missing(mentions, sink);
    if (sort_ == Sort::Twice) {
      say_twice(mentions.listed, sink);
      say_twice(mentions.heads, sink);
    }
  }

 private:
  Mentions collect(const Document& document, std::span<const Hit> hits) const {
    Mentions mentions;
    const std::string_view text = document.text();
    const auto& paragraphs = document.folded().paragraphs();
    std::size_t done = 0;  // paragraphs before this one are lists or heads
    for (const Hit& hit : hits) {
      const auto index = static_cast<std::size_t>(document.paragraph_at(hit.span.begin));
      if (index < done) continue;
      Pattern::Match match;
      if (patterns_.head.search(text, paragraphs[index], match)) {
        if (const auto head = read_number(text, patterns_.head, match)) {
          mentions.heads.push_back(*head);
        }
        done = index + 1;
      } else if (patterns_.list.search(text, paragraphs[index], match)) {
        done = read_list(document, index, mentions.listed);
      }
    }
    for_each_match(document, patterns_.reference, hits, [&](const Pattern::Match& found) {
      const auto reference = read_number(text, patterns_.reference, found);
      if (reference && !is_among(mentions.listed, reference->place) &&
          !is_among(mentions.heads, reference->place)) {
        mentions.references.push_back(*reference);
      }
    });
    return mentions;
  }

  /// The entries of a list that begins in this paragraph; the first paragraph after it.
  std::size_t read_list(const Document& document, std::size_t first,
                        std::vector<Numbered>& listed) const {
    const std::string_view text = document.text();
    const auto& paragraphs = document.folded().paragraphs();
    Pattern::Match match;
    patterns_.list.search(text, paragraphs[first], match);
    if (const auto entry = read_number(text, patterns_.list, match)) listed.push_back(*entry);
    std::size_t next = first + 1;
    for (; next < paragraphs.size(); ++next) {
      if (!patterns_.entry.search(text, paragraphs[next], match)) break;
      if (const auto entry = read_number(text, patterns_.entry, match)) listed.push_back(*entry);
    }
    return next;
  }

  /// Both lists are in the order of the text.
  static bool is_among(const std::vector<Numbered>& numbers, Span place) {
    const auto after =
        std::partition_point(numbers.begin(), numbers.end(),
                             [&](const Numbered& each) { return each.place.end <= place.begin; });
    return after != numbers.end() && after->place.overlaps(place);
  }

  /// Without a list and without attachments in the file nobody knows how many there are.
  static void say_missing(const Mentions& mentions, const Sink& sink) {
    const std::set<std::uint32_t> numbers = mentions.numbers();
    if (numbers.empty()) return;
    for (const Numbered& reference : mentions.references) {
      if (numbers.contains(reference.number)) continue;
      Report report;
      report.span = reference.place;
      report.values = {{"number", std::to_string(reference.number)},
                       {"last", std::to_string(*numbers.rbegin())}};
      const auto& known = mentions.listed.empty() ? mentions.heads : mentions.listed;
      report.related.push_back({known.back().place, {"列出的附件", "the attachments"}});
      sink(std::move(report));
    }
  }

  static void say_twice(const std::vector<Numbered>& numbers, const Sink& sink) {
    std::map<std::uint32_t, Span> seen;
    for (const Numbered& each : numbers) {
      const auto [first, fresh] = seen.try_emplace(each.number, each.place);
      if (fresh) continue;
      Report report;
      report.span = each.place;
      report.values.emplace_back("number", std::to_string(each.number));
      report.related.push_back({first->second, {"前一个在这里", "the first one"}});
      sink(std::move(report));
    }
  }

  Patterns patterns_;
  Sort sort_;
};

}  // namespace

std::unique_ptr<Check> build_attachments(const Fields& fields) {
  if (!fields.has("check")) fields.error("check", "an attachments rule needs `check`");
  const auto check = fields.choice("check", {"missing", "twice"});
  std::vector<Pattern> patterns;
  for (const char* key : {"reference", "list", "entry", "head"}) {
    auto pattern = fields.pattern(key);
    if (!fields.has(key)) {
      fields.error(key, "an attachments rule needs `" + std::string(key) + "`");
    } else if (pattern && pattern->regex().find("(?P<number>") == std::string::npos) {
      fields.error(key, "`" + std::string(key) + "` needs a group (?P<number>…)");
    } else if (pattern) {
      patterns.push_back(std::move(*pattern));
    }
  }
  if (!check || patterns.size() != 4) return nullptr;
  return std::make_unique<AttachmentsCheck>(
      Patterns{patterns[0], patterns[1], patterns[2], patterns[3]}, static_cast<Sort>(*check));
}

}  // namespace gaolint
