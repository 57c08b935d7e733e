// Kind `abbreviation`: short names and where they are introduced.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "kinds/pattern_hits.h"
#include "match/literal_index.h"

namespace gaolint {
namespace {

/// More short names than any draft has; those after them are not looked at.
constexpr std::size_t kMostNames = 100;

/// （以下简称“甲”）
struct Introduction {
  Span whole;
  Span name;
};

enum class Sort { Early, Unused, Twice };

class AbbreviationCheck final : public Check {
 public:
  AbbreviationCheck(Pattern introduction, Sort sort, std::optional<Pattern> before)
      : introduction_(std::move(introduction)), sort_(sort), before_(std::move(before)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.whole_document = true;
    trigger.patterns.push_back(&introduction_);
    return trigger;
  }

  void on_document_hits(const Document& document, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.empty()) return;
    std::vector<Introduction> all;
    const int name = introduction_.group("name");
    for_each_match(document, introduction_, hits, [&](const Pattern::Match& match) {
      if (!match.has(name) || all.size() == kMostNames) return;
      all.push_back({match.whole, match.groups[static_cast<std::size_t>(name)]});
    });
    auto begin = all.begin();
    for (const DocumentPart& part : document_parts(document)) {
      const auto end = std::partition_point(
          begin, all.end(), [&](const Introduction& i) { return i.whole.begin < part.folded.end; });
      if (begin != end) check_part(document, part.folded, {begin, end}, sink);
      begin = end;
    }
  }

 private:
  /// The introductions of one draft, by name, and the places of the names outside of them.
  struct Names {
    std::vector<std::vector<Introduction>> introductions;  // by number in the index
    std::vector<std::vector<Span>> uses;
  };

  void check_part(const Document& document, Span part, std::span<const Introduction> introductions,
                  const Sink& sink) const {
    const Names names = collect(document, part, introductions);
    for (std::size_t i = 0; i < names.introductions.size(); ++i) {
      const std::vector<Introduction>& ours = names.introductions[i];
      if (sort_ == Sort::Unused && names.uses[i].empty()) sink(report(document, ours.front()));
      if (sort_ == Sort::Twice) say_again(document, ours, sink);
      if (sort_ == Sort::Early) say_early(document, ours.front(), names.uses[i], sink);
    }
  }

  static Names collect(const Document& document, Span part,
                       std::span<const Introduction> introductions) {
    Names names;
    LiteralIndex index;
    for (const Introduction& introduction : introductions) {
      const auto number = static_cast<std::size_t>(index.add(document.text(introduction.name)));
      if (number == names.introductions.size()) names.introductions.emplace_back();
      names.introductions[number].push_back(introduction);
    }
    index.build();
    names.uses.resize(names.introductions.size());
    std::vector<LiteralIndex::Hit> hits;
    index.scan(document.text(), part, hits);
    auto at = introductions.begin();
    for (const LiteralIndex::Hit& hit : hits) {
      while (at != introductions.end() && at->whole.end <= hit.span.begin) ++at;
      // The end of the full name before （以下简称 is no use of the short one.
      const bool own = at != introductions.end() && at->whole.begin <= hit.span.end;
      if (own) continue;
      names.uses[static_cast<std::size_t>(hit.literal)].push_back(hit.span);
    }
    return names;
  }

  static Report report(const Document& document, const Introduction& introduction) {
    Report report;
    report.span = introduction.whole;
    report.values.emplace_back("name", document.text(introduction.name));
    return report;
  }

  static void say_again(const Document& document, const std::vector<Introduction>& introductions,
                        const Sink& sink) {
    for (std::size_t i = 1; i < introductions.size(); ++i) {
      Report again = report(document, introductions[i]);
      again.related.push_back(
          {introductions.front().whole, {"第一次在这里交代", "first introduced here"}});
      sink(std::move(again));
    }
  }

  void say_early(const Document& document, const Introduction& introduction,
                 const std::vector<Span>& uses, const Sink& sink) const {
    for (const Span use : uses) {
      if (use.begin >= introduction.whole.begin) return;
      if (!stands_alone(document, use)) continue;
      Report early = report(document, introduction);
      early.span = use;
      early.related.push_back({introduction.whole, {"简称在这里交代", "introduced here"}});
      return sink(std::move(early));
    }
  }

  /// Whether it is the short name and not the end of a longer one.
  bool stands_alone(const Document& document, Span use) const {
    if (document.within(UnitKind::BookTitle, use)) return false;
    if (document.within(UnitKind::Title, use)) return false;
    const auto index = static_cast<std::size_t>(document.paragraph_at(use.begin));
    const Span paragraph = document.folded().paragraphs()[index];
    if (use.begin == paragraph.begin || !before_) return true;
    constexpr Offset kReach = 12;  // bytes: a word or two
    const Offset begin = use.begin - std::min(kReach, use.begin - paragraph.begin);
    return before_->contains(document.text({begin, use.begin}));
  }

  Pattern introduction_;
  Sort sort_;
  std::optional<Pattern> before_;
};

}  // namespace

std::unique_ptr<Check> build_abbreviation(const Fields& fields) {
  auto introduction = fields.pattern("introduction");
  if (!introduction || introduction->regex().find("(?P<name>") == std::string::npos) {
    fields.error("introduction", "an abbreviation rule needs `introduction` with (?P<name>…)");
  }
  if (!fields.has("check")) fields.error("check", "an abbreviation rule needs `check`");
  const auto check = fields.choice("check", {"early", "unused", "twice"});
  auto before = fields.compile("after", "(?:" + fields.text("after").value_or("") + ")$");
  if (!introduction || !check) return nullptr;
  if (!fields.has("after")) before.reset();
  return std::make_unique<AbbreviationCheck>(std::move(*introduction), static_cast<Sort>(*check),
                                             std::move(before));
}

}  // namespace gaolint
