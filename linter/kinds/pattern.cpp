#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinds/document_parts.h"
#include "kinds/exceptions.h"
#include "kinds/kinds.h"
#include "kinds/neighbours.h"
#include "kinds/premises.h"
#include "kinds/replacement.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

/// A regular expression with guards; see rules/README.md.
class PatternCheck final : public Check {
 public:
  explicit PatternCheck(Pattern pattern) : pattern_(std::move(pattern)) {}

  Trigger trigger() const override {
    Trigger trigger;
    trigger.patterns.push_back(&pattern_);
    trigger.where_folded = in_source_;  // there a literal of the source may be gone
    trigger.whole_document = !premises_.empty();
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                    const Sink& sink) const override {
    check_paragraph(document, paragraph, hits, {}, sink);
  }

  void on_document_hits(const Document& document, const Settings&, std::span<const Hit> hits,
                        const Sink& sink) const override {
    if (hits.empty()) return;
    auto next = hits.begin();
    for (const DocumentPart& part : document_parts(document)) {
      const auto first = next;
      while (next != hits.end() && next->span.begin < part.folded.end) ++next;
      if (first == next) continue;
      if (const auto said = premises_.hold(document, part.folded)) {
        check_part(document, {first, next}, *said, sink);
      }
    }
  }

 private:
  friend std::unique_ptr<Check> gaolint::build_pattern(const Fields&);

  using SaidElsewhere = std::vector<Premises::Said>;

  void check_part(const Document& document, std::span<const Hit> hits, const SaidElsewhere& said,
                  const Sink& sink) const {
    for (auto next = hits.begin(); next != hits.end();) {
      const int paragraph = document.paragraph_at(next->span.begin);
      const Offset end = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)].end;
      const auto first = next;
      while (next != hits.end() && next->span.begin < end) ++next;
      if (first == next) ++next;  // an empty paragraph
      check_paragraph(document, paragraph, {first, next}, said, sink);
    }
  }

  void check_paragraph(const Document& document, int paragraph, std::span<const Hit> hits,
                       const SaidElsewhere& said, const Sink& sink) const {
    const auto index = static_cast<std::size_t>(paragraph);
    const auto in = [&](std::string_view text, Span unit) { check(text, unit, said, sink); };
    if (in_source_) {
      check_source(document.source(), document.layout().paragraphs[index], said, sink);
    } else if (unit_) {
      check_units(document, document.folded().paragraphs()[index], in);
    } else {
      check_sentences(document, document.folded().paragraphs()[index], hits, in);
    }
  }

  /// What was blanked is no space.
  void check_source(const Source& source, Span paragraph, const SaidElsewhere& said,
                    const Sink& sink) const {
    check(source.prose(), paragraph, said, [&](Report found) {
      if (source.text(found.span) == source.prose(found.span)) sink(std::move(found));
    });
  }

  template <class Visit>
  void check_sentences(const Document& document, Span paragraph, std::span<const Hit> hits,
                       Visit visit) const {
    Offset done = paragraph.begin;
    for (const Hit& hit : hits) {
      if (hit.span == paragraph) return check_every_sentence(document, paragraph, visit);
      if (hit.span.begin < done) continue;
      const Span sentence = document.sentences().around(paragraph, hit.span.begin);
      visit(document.text(), sentence);
      done = sentence.end;
    }
  }

  template <class Visit>
  void check_every_sentence(const Document& document, Span paragraph, Visit visit) const {
    for (Offset at = paragraph.begin; at < paragraph.end;) {
      const Span sentence = document.sentences().around(paragraph, at);
      visit(document.text(), Span{at, sentence.end});
      at = sentence.end;
    }
  }

  template <class Visit>
  void check_units(const Document& document, Span paragraph, Visit visit) const {
    const auto& units = document.units(*unit_);
    auto unit = std::lower_bound(units.begin(), units.end(), paragraph.begin,
                                 [](const Unit& u, Offset at) { return u.folded.begin < at; });
    for (; unit != units.end() && unit->folded.begin < paragraph.end; ++unit) {
      visit(document.text(), unit->folded);
    }
  }

  void check(std::string_view text, Span unit, const SaidElsewhere& said, const Sink& sink) const {
    std::optional<std::vector<Span>> excepted;  // worked out at the first match only
    pattern_.for_each(text, unit, [&](const Pattern::Match& match) {
      const Span mark = pattern_mark(match);
      if (!neighbours_.allow(text, unit, mark) || repeats(text, match, said)) return;
      if (!excepted) {
        const std::string_view inside = text.substr(unit.begin, unit.size());
        for (const Pattern& required : require_) {
          if (!required.contains(inside)) return;
        }
        excepted = except_.in(text, unit);
      }
      if (!is_excused(*excepted, mark)) sink(report(text, match, mark));
    });
  }

  /// Whether a group says the same as a premise.
  static bool repeats(std::string_view text, const Pattern::Match& match,
                      const SaidElsewhere& said) {
    return std::any_of(said.begin(), said.end(), [&](const Premises::Said& other) {
      if (!match.has(other.group)) return false;
      const Span group = match.groups[static_cast<std::size_t>(other.group)];
      return text.substr(group.begin, group.size()) == other.text;
    });
  }

  Span pattern_mark(const Pattern::Match& match) const {
    for (const int mark : marks_) {
      if (match.has(mark)) return match.groups[static_cast<std::size_t>(mark)];
    }
    return match.whole;
  }

  Report report(std::string_view text, const Pattern::Match& match, Span mark) const {
    Report report;
    report.span = mark;
    report.in_source = in_source_;
    for (std::size_t i = 0; i < match.groups.size(); ++i) {
      if (!match.has(static_cast<int>(i))) continue;
      const Span group = match.groups[i];
      report.values.emplace_back(std::to_string(i + 1), text.substr(group.begin, group.size()));
    }
    if (fix_) {
      report.repairs.push_back({{}, safety_, {{mark, fix_->fill_in(text, match)}}});
    }
    return report;
  }

  Pattern pattern_;
  std::vector<int> marks_;  // the groups called mark, mark2 …
  Neighbours neighbours_;
  Exceptions except_;
  std::vector<Pattern> require_;
  Premises premises_;
  std::optional<UnitKind> unit_;  // none: sentences
  bool in_source_ = false;
  std::optional<Replacement> fix_;
  Safety safety_ = Safety::Unsafe;
};

std::optional<UnitKind> read_unit(const Fields& fields) {
  const auto name = fields.text("unit");
  if (!name || *name == "sentence") return std::nullopt;
  const auto unit = unit_from_name(*name);
  if (!unit) fields.error("unit", "no unit is called " + *name);
  return unit;
}

bool read_in_source(const Fields& fields) {
  const std::string text = fields.text("text").value_or("folded");
  if (text != "folded" && text != "source") {
    fields.error("text", "text is \"folded\" or \"source\"");
  }
  return text == "source";
}

}  // namespace

std::unique_ptr<Check> build_pattern(const Fields& fields) {
  auto pattern = fields.pattern("pattern");
  if (!pattern && !fields.has("pattern")) fields.error("pattern", "a pattern rule needs `pattern`");
  auto neighbours = Neighbours::read(fields);
  auto except = Exceptions::read(fields);
  auto require = fields.patterns("require");
  const auto unit = read_unit(fields);
  const bool in_source = read_in_source(fields);
  if (unit && in_source) fields.error("unit", "a unit is of the folded text");
  std::optional<Replacement> fix;
  Safety safety = Safety::Unsafe;
  if (const auto table = fields.table("fix")) {
    fix = Replacement::read(*table, pattern ? pattern->group_count() : 0);
    safety = read_safety(*table, Safety::Unsafe);
    table->finish();
  }
  if (!pattern) return nullptr;
  auto premises = Premises::read(fields, *pattern);
  auto check = std::make_unique<PatternCheck>(std::move(*pattern));
  check->premises_ = std::move(premises);
  const auto& groups = check->pattern_.groups();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].starts_with("mark")) check->marks_.push_back(static_cast<int>(i));
  }
  check->neighbours_ = std::move(neighbours);
  check->except_ = std::move(except);
  check->require_ = std::move(require);
  check->unit_ = unit;
  check->in_source_ = in_source;
  check->fix_ = std::move(fix);
  check->safety_ = safety;
  return check;
}

}  // namespace gaolint
