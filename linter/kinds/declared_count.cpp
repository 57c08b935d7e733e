// Kind `declared-count`: 讲三点意见 and what follows it. `in` says where the things counted stand.
#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/declared_list.h"
#include "kinds/kinds.h"
#include "kinds/marker_text.h"
#include "kinds/number_mentions.h"
#include "kinds/numbering.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

/// How much text before a series can declare its number: a sentence's end, not a paragraph.
constexpr std::size_t kLeadIn = 60;  // code points
constexpr Offset kLookAhead = 6000;  // bytes
/// How far before the first part its number may be declared, and for how many runs that is looked
/// up.
constexpr Offset kFarthest = 60'000;  // bytes: about twenty pages
constexpr int kMaxLookUps = 64;

/// A declared number in the text.
struct Declaration {
  Span mark;
  Span numeral;
  std::uint32_t count = 0;
  std::string noun;
};

/// The declaration that a match of the rule's expression makes.
std::optional<Declaration> read_declaration(std::string_view text, const Pattern& pattern,
                                            const Pattern::Match& match) {
  const int count = pattern.group("count");
  if (!match.has(count)) return std::nullopt;
  const auto group = [&](std::string_view name) {
    const int index = pattern.group(name);
    return match.has(index) ? match.groups[static_cast<std::size_t>(index)] : Span{};
  };
  Declaration declaration;
  declaration.numeral = match.groups[static_cast<std::size_t>(count)];
  declaration.mark = group("mark").empty() ? match.whole : group("mark");
  declaration.noun = text.substr(group("noun").begin, group("noun").size());
  const Span numeral = declaration.numeral;
  declaration.count = parse_numeral(text.substr(numeral.begin, numeral.size())).value_or(0);
  return declaration.count > 1 ? std::optional(declaration) : std::nullopt;
}

Report report(const Document& document, const Declaration& declaration, std::size_t count,
              int last_item) {
  const auto listed = static_cast<std::uint32_t>(count);
  const Marker& last = document.items()[static_cast<std::size_t>(last_item)].marker;
  Report report;
  report.span = declaration.mark;
  report.values.emplace_back("declared", std::to_string(declaration.count));
  report.values.emplace_back("count", std::to_string(count));
  const std::string shown(shown_text(document, last));
  report.related.push_back({shown_marker(document, last),
                            {"最后一项是“" + shown + "”", "the last item is “" + shown + "”"}});
  const std::string_view written = document.text(declaration.numeral);
  if (auto numeral = write_like(written, listed)) {
    if (numeral == "二") numeral = "两";  // before a measure word
    report.repairs.push_back({{}, Safety::Unsafe, {{declaration.numeral, *numeral}}});
  }
  return report;
}

/// A declaration directly before a series of its own: 要做到三个坚持：一是…二是…三是…
class SeriesCountCheck : public Check {
 public:
  explicit SeriesCountCheck(std::vector<Pattern> declarations)
      : declarations_(std::move(declarations)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    if (document.series().empty()) return;
    const Numbering numbering(document);
    NumberMentions mentions(document);
    std::vector<bool> faulty(numbering.runs().size(), false);
    for (const NumberFinding& finding : find_number_faults(document, numbering)) {
      faulty[finding.run] = true;
    }
    for (const Series& series : document.series()) {
      const int run = numbering.run_of(series.items.front());
      if (run >= 0 && !faulty[static_cast<std::size_t>(run)]) {
        look_at(document, numbering, mentions, series, sink);
      }
    }
  }

 private:
  void look_at(const Document& document, const Numbering& numbering, NumberMentions& mentions,
               const Series& series, const Sink& sink) const {
    const Item& first = document.items()[static_cast<std::size_t>(series.items.front())];
    if (first.marker.ordinal != 1 || numbering.counts_on(first.marker.family)) return;
    if (first.marker.family == MarkerFamily::Part) return;  // in = "parts"
    const auto declaration = declared_before(document, first.marker);
    if (!declaration) return;
    const std::vector<int>& run =
        numbering.runs()[static_cast<std::size_t>(numbering.run_of(series.items.front()))].items;
    if (run.front() != series.items.front()) return;
    const std::size_t count = std::max(run.size(), series.items.size());
    if (count < 2 || count == declaration->count) return;
    const int last = std::max(run.back(), series.items.back());
    if (count < declaration->count && goes_on(document, mentions, last)) return;
    sink(report(document, *declaration, count, last));
  }

  /// Whether the next number is said later where no clause begins, so that the count is not known.
  static bool goes_on(const Document& document, NumberMentions& mentions, int last) {
    const Marker& marker = document.items()[static_cast<std::size_t>(last)].marker;
    const auto end = static_cast<Offset>(document.text().size());
    const Span rest{marker.folded.end, std::min(end, marker.folded.end + kLookAhead)};
    return mentions.says(rest, marker, marker.ordinal + 1);
  }

  std::optional<Declaration> declared_before(const Document& document, const Marker& first) const {
    const Span lead = lead_in(document, first.folded.begin);
    // 坚决做到“两个维护”。 is no announcement of the headings that come next.
    const bool ends_in_slogan = document.text(lead).ends_with("”。");
    if (ends_in_slogan && numbers_headings(first.family)) return std::nullopt;
    for (const Pattern& declaration : declarations_) {
      Pattern::Match match;
      if (!declaration.search(document.text(), lead, match)) continue;
      return read_declaration(document.text(), declaration, match);
    }
    return std::nullopt;
  }

  /// The end of the text before a marker: of its paragraph, or of the one before.
  static Span lead_in(const Document& document, Offset marker) {
    const auto& paragraphs = document.folded().paragraphs();
    int paragraph = document.paragraph_at(marker);
    Span lead{paragraphs[static_cast<std::size_t>(paragraph)].begin, marker};
    if (lead.empty() && paragraph > 0) lead = paragraphs[static_cast<std::size_t>(--paragraph)];
    Offset begin = lead.end;
    for (std::size_t i = 0; i < kLeadIn && begin > lead.begin; ++i) {
      begin -= decode_before(document.text(), begin).length;
    }
    return {begin, lead.end};
  }

  std::vector<Pattern> declarations_;
};

/// The beginning of the code point at or after `at`.
Offset code_point_begin(std::string_view text, Offset at) {
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

/// 个问题 and 问题 are the same: 三个问题, 第一个问题, 第一问题.
std::string_view without_measure(std::string_view noun) {
  constexpr std::string_view kMeasure = "个";
  if (noun.starts_with(kMeasure)) noun.remove_prefix(kMeasure.size());
  return noun;
}

/// A declaration far from the parts that it counts and that repeat its noun: 讲三句话 … 第一句话 …
class PartsCountCheck : public Check {
 public:
  explicit PartsCountCheck(std::vector<Pattern> declarations)
      : declarations_(std::move(declarations)) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    const Numbering numbering(document);
    int look_ups = 0;
    for (const NumberingRun& run : numbering.runs()) {
      const Marker& first = document.items()[static_cast<std::size_t>(run.items.front())].marker;
      if (first.family != MarkerFamily::Part || first.ordinal != 1) continue;
      if (++look_ups > kMaxLookUps) return;
      const auto declaration = declared_for(document, first);
      const std::size_t count = run.items.size();
      if (!declaration || count < 2 || count == declaration->count) continue;
      sink(report(document, *declaration, count, run.items.back()));
    }
  }

 private:
  /// The last declaration before the first part that says its noun.
  std::optional<Declaration> declared_for(const Document& document, const Marker& first) const {
    const Span numeral = numeral_of(document, first);
    const std::string_view noun =
        without_measure(document.text({numeral.end, bare_marker(document, first).end}));
    const auto matches = [&](const Declaration& d) {
      return !noun.empty() && without_measure(d.noun) == noun;
    };
    std::optional<Declaration> last;
    const Offset end = first.folded.begin;
    const Span before{code_point_begin(document.text(), end - std::min(end, kFarthest)), end};
    for (const Pattern& declaration : declarations_) {
      declaration.for_each(document.text(), before, [&](const Pattern::Match& match) {
        const auto found = read_declaration(document.text(), declaration, match);
        if (found && matches(*found)) last = found;
      });
    }
    return last;
  }

  std::vector<Pattern> declarations_;
};

std::vector<Pattern> read_declarations(const Fields& fields) {
  if (!fields.has("declaration")) {
    fields.error("declaration", "a declared-count rule needs `declaration`");
  }
  std::vector<Pattern> declarations = fields.patterns("declaration");
  for (const Pattern& declaration : declarations) {
    // The text, not the compiled expression, which need not exist yet.
    if (declaration.regex().find("(?P<count>") == std::string::npos) {
      fields.error("declaration", "each declaration needs a group (?P<count>…)");
    }
  }
  return declarations;
}

}  // namespace

std::unique_ptr<Check> build_declared_count(const Fields& fields) {
  if (!fields.has("in")) fields.error("in", "a declared-count rule needs `in`");
  const auto place = fields.choice("in", {"series", "parts", "list"});
  if (!place) return nullptr;
  if (*place == 2) return build_declared_list(fields);
  auto declarations = read_declarations(fields);
  if (*place == 1) return std::make_unique<PartsCountCheck>(std::move(declarations));
  return std::make_unique<SeriesCountCheck>(std::move(declarations));
}

}  // namespace gaolint
