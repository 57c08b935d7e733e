#include <algorithm>
#include <compare>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/repetition.h"
#include "text/utf8.h"

namespace gaolint {

namespace {

constexpr int kLongestMinimum = 1000;

/// Marks that end a clause which may be repeated by mistake. 我们能行！我们能行！ is meant: ！ and
/// ？ are none.
bool ends_clause(char32_t value) {
  return value == U'，' || value == U'、' || value == U'；' || value == U'。';
}

/// Marks that a clause does not reach over, but that are not the end of one either.
bool interrupts(char32_t value) {
  return value == U'：' || value == U'！' || value == U'？' || value == U'…' || value == U'“' ||
         value == U'”' || value == U'\n';
}

/// The same clause twice in a row: 要加强领导，要加强领导。
class RepeatedClauses final : public Check {
 public:
  explicit RepeatedClauses(int shortest) : shortest_(shortest) {}

  Trigger trigger() const override { return {.always = true, .literals = {}, .patterns = {}}; }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit>,
                    const Sink& sink) const override {
    const std::string_view text = document.text();
    const Span whole = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    Span before;  // the clause before this one, where only the end of a clause is between them
    Offset begin = whole.begin;
    for (Offset at = whole.begin; at < whole.end;) {
      if (is_han_lead(text[at])) {
        at += 3;
        continue;
      }
      const CodePoint c = decode_at(text, at);
      const bool end = ends_clause(c.value);
      if (end || interrupts(c.value)) {
        compare(text, before, {begin, at}, sink);
        before = end ? Span{begin, at} : Span{};
        begin = at + c.length;
      }
      at += c.length;
    }
    compare(text, before, {begin, whole.end}, sink);
  }

 private:
  void compare(std::string_view text, Span before, Span clause, const Sink& sink) const {
    if (clause.empty() || clause.size() != before.size()) return;
    const std::string_view words = text.substr(clause.begin, clause.size());
    if (words != text.substr(before.begin, before.size()) || !is_long(words, shortest_)) return;
    Report report;
    report.span = clause;
    report.related.push_back({before, {"第一次在这里", "first said here"}});
    report.repairs.push_back({{}, Safety::Unsafe, {{{before.begin, clause.begin}, ""}}});
    sink(std::move(report));
  }

  int shortest_;
};

/// A sentence that stands twice in a document.
class RepeatedSentences final : public Check {
 public:
  explicit RepeatedSentences(int shortest) : shortest_(shortest) {}

  void on_document(const Document& document, const Settings&, const Sink& sink) const override {
    std::vector<Said> said;
    for (const Unit& unit : document.units(UnitKind::Sentence)) {
      const std::string_view words = document.text(unit.folded);
      if (!is_long(words, shortest_)) continue;
      said.push_back({std::hash<std::string_view>{}(words), unit.folded});
    }
    std::sort(said.begin(), said.end());
    for (auto first = said.begin(); first != said.end();) {
      const std::string_view words = document.text(first->place);
      auto again = std::next(first);
      for (; again != said.end() && document.text(again->place) == words; ++again) {
        Report report;
        report.span = again->place;
        report.related.push_back({first->place, {"第一次在这里", "first said here"}});
        sink(std::move(report));
      }
      first = again;
    }
  }

 private:
  struct Said {
    std::size_t hash;
    Span place;
    auto operator<=>(const Said&) const = default;
  };

  int shortest_;
};

}  // namespace

std::unique_ptr<Check> build_repeated_clauses(const Fields& fields) {
  return std::make_unique<RepeatedClauses>(read_length(fields, "min", 4, kLongestMinimum));
}

std::unique_ptr<Check> build_repeated_sentences(const Fields& fields) {
  return std::make_unique<RepeatedSentences>(read_length(fields, "min", 20, kLongestMinimum));
}

}  // namespace gaolint
