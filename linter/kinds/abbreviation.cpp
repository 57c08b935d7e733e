// Kind `abbreviation`: short names and where they are introduced.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/kinds.h"
#include "kinds/pattern_hits.h"

namespace gaolint {
namespace {

/// More short names than any draft has. Each is looked for in the whole draft; those after them
/// are not.
constexpr std::size_t kMostNames = 50;

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

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.empty()) return;
    std::vector<Introduction> all;
    const int name = introduction_.group("name");
    for_each_match(document, introduction_, hits, [&](const Pattern::Match& match) {
      if (!match.has(name)) return;
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
  using Introductions = std::span<const Introduction>;

  void check_part(const Document& document, Span part, Introductions all, const Sink& sink) const {
    std::unordered_map<std::string_view, Introduction> first_of;
    for (const Introduction& introduction : all) {
      const std::string_view name = document.text(introduction.name);
      const auto [first, fresh] = first_of.try_emplace(name, introduction);
      if (sort_ == Sort::Twice) {
        if (!fresh) say_again(document, first->second, introduction, sink);
      } else if (fresh && first_of.size() <= kMostNames) {
        if (sort_ == Sort::Early) say_early(document, part, all, introduction, sink);
        if (sort_ == Sort::Unused) say_unused(document, part, all, introduction, sink);
      }
    }
  }

  /// The first place of the name in the range that introduces nothing; empty where there is none.
  static Span next_use(const Document& document, Introductions all, std::string_view name,
                       Span range) {
    const std::string_view text = document.text().substr(0, range.end);
    for (std::size_t at = text.find(name, range.begin); at != text.npos;
         at = text.find(name, at + 1)) {
      const Span use{static_cast<Offset>(at), static_cast<Offset>(at + name.size())};
      if (!introduces(all, use)) return use;
    }
    return {};
  }

  /// Whether the place is in an introduction, or the end of the full name before one.
  static bool introduces(Introductions all, Span use) {
    const auto next = std::partition_point(
        all.begin(), all.end(), [&](const Introduction& i) { return i.whole.end <= use.begin; });
    return next != all.end() && next->whole.begin <= use.end;
  }

  static Report report(const Document& document, const Introduction& introduction) {
    Report report;
    report.span = introduction.whole;
    report.values.emplace_back("name", document.text(introduction.name));
    return report;
  }

  static void say_again(const Document& document, const Introduction& first,
                        const Introduction& second, const Sink& sink) {
    Report again = report(document, second);
    again.related.push_back({first.whole, {"第一次在这里交代", "first introduced here"}});
    sink(std::move(again));
  }

  static void say_unused(const Document& document, Span part, Introductions all,
                         const Introduction& introduction, const Sink& sink) {
    const std::string_view name = document.text(introduction.name);
    if (next_use(document, all, name, part).empty()) sink(report(document, introduction));
  }

  void say_early(const Document& document, Span part, Introductions all,
                 const Introduction& introduction, const Sink& sink) const {
    const std::string_view name = document.text(introduction.name);
    Span before{part.begin, introduction.whole.begin};
    for (;;) {
      const Span use = next_use(document, all, name, before);
      if (use.empty()) return;
      before.begin = use.end;
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
