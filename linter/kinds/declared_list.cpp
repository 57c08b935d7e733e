#include "kinds/declared_list.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "syntax/marker_family.h"
#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

bool opens(char32_t value) {
  return value == U'“' || value == U'《' || value == U'（' || value == U'‘' || value == U'(';
}
bool closes(char32_t value) {
  return value == U'”' || value == U'》' || value == U'）' || value == U'’' || value == U')';
}

/// 、 is one where the items are separated by ， or ；.
bool joins(char32_t value) {
  return value == U'和' || value == U'与' || value == U'及' || value == U'或' || value == U'、';
}

/// Reads a list once, for one set of separators.
class ListReader {
 public:
  ListReader(std::u32string_view separators, std::u32string_view ends)
      : separators_(separators), ends_(ends) {}

  ListCount read(std::string_view list) {
    CodePoint previous;
    for (Offset at = 0; at < list.size(); at += previous.length) {
      const CodePoint point = decode_at(list, at);
      if (depth_ == 0 && ends_.find(point.value) != ends_.npos) break;
      take(previous.value, point.value);
      previous = point;
    }
    return {separated_ + 1, separated_ + 1 + joined_};
  }

 private:
  void take(char32_t previous, char32_t value) {
    const bool side_by_side =
        (previous == U'”' && value == U'“') || (previous == U'》' && value == U'《');
    if (depth_ == 0 && side_by_side) ++separated_;
    if (opens(value)) ++depth_;
    if (closes(value) && depth_ > 0) --depth_;
    if (depth_ > 0) return;
    if (separators_.find(value) != separators_.npos) {
      ++separated_;
      joined_ = 0;  // only the last item may be two: 甲、乙和丙
    } else if (joins(value)) {
      ++joined_;
    }
  }

  std::u32string_view separators_, ends_;
  int depth_ = 0;
  std::uint32_t separated_ = 0;
  std::uint32_t joined_ = 0;
};

class DeclaredListCheck : public Check {
 public:
  explicit DeclaredListCheck(std::vector<Pattern> declarations)
      : declarations_(std::move(declarations)) {}

  Trigger trigger() const override {
    Trigger trigger;
    for (const Pattern& declaration : declarations_) trigger.patterns.push_back(&declaration);
    return trigger;
  }

  void on_paragraph(const Document& document, int paragraph, std::span<const Hit>,
                    const Sink& sink) const override {
    const Span span = document.folded().paragraphs()[static_cast<std::size_t>(paragraph)];
    for (const Pattern& declaration : declarations_) {
      declaration.for_each(document.text(), span, [&](const Pattern::Match& match) {
        look_at(document, declaration, match, sink);
      });
    }
  }

 private:
  static Span group(const Pattern& pattern, const Pattern::Match& match, std::string_view name) {
    const int index = pattern.group(name);
    return match.has(index) ? match.groups[static_cast<std::size_t>(index)] : Span{};
  }

  static void look_at(const Document& document, const Pattern& declaration,
                      const Pattern::Match& match, const Sink& sink) {
    const Span slogan = group(declaration, match, "slogan");
    const Span numeral = group(declaration, match, "count");
    const Span list = group(declaration, match, "list");
    std::vector<std::uint32_t> declared;
    if (!slogan.empty()) {
      declared = slogan_counts(document.text(slogan));
    } else if (const auto number = parse_numeral(document.text(numeral))) {
      declared.push_back(*number);
    }
    const std::vector<ListCount> listed = count_list(document.text(list));
    if (declared.empty() || listed.empty() || listed.front().least < 2) return;
    for (const std::uint32_t number : declared) {
      for (const ListCount& count : listed) {
        if (count.least <= number && number <= count.most) return;
      }
    }
    Report report;
    report.span = group(declaration, match, "mark");
    report.values.emplace_back("declared", std::to_string(declared.front()));
    report.values.emplace_back("count", std::to_string(listed.front().least));
    report.related.push_back({list, {"列出的是这些", "what is listed"}});
    sink(std::move(report));
  }

  std::vector<Pattern> declarations_;
};

}  // namespace

std::vector<ListCount> count_list(std::string_view list) {
  using Reading = std::pair<std::u32string_view, std::u32string_view>;
  constexpr std::array<Reading, 4> kOtherReadings{{
      {U"、，", U"；。"},
      {U"，", U"；。"},
      {U"；", U"。"},
      {U"、，；", U"。"},
  }};
  if (list.find("等") != list.npos || list.find("……") != list.npos) return {};
  std::vector<ListCount> counts{ListReader(U"、", U"，；。").read(list)};
  for (const auto& [separators, ends] : kOtherReadings) {
    const ListCount count = ListReader(separators, ends).read(list);
    if (count.least > 1) counts.push_back(count);
  }
  return counts;
}

std::vector<std::uint32_t> slogan_counts(std::string_view slogan) {
  std::vector<std::uint32_t> numbers;
  std::string_view last_word;
  for (Offset at = 0; at < slogan.size();) {
    const Span numeral = marker_numeral(slogan.substr(at));
    if (numeral.empty()) break;
    const auto number = parse_numeral(slogan.substr(at + numeral.begin, numeral.size()));
    if (!number) return {};
    numbers.push_back(*number);
    at += numeral.end;
    last_word = slogan.substr(at);
  }
  if (numbers.empty()) return {};
  std::uint32_t sum = 0;
  for (const std::uint32_t number : numbers) sum += number;
  std::vector<std::uint32_t> counts{sum};
  // 五位一体: the 一 says that the five are one.
  if (numbers.size() > 1 && numbers.back() == 1 && last_word == "体") counts.push_back(sum - 1);
  return counts;
}

std::unique_ptr<Check> build_declared_list(const Fields& fields) {
  if (!fields.has("declaration")) {
    fields.error("declaration", "a declared-count rule needs `declaration`");
  }
  std::vector<Pattern> declarations = fields.patterns("declaration");
  for (const Pattern& declaration : declarations) {
    // The text, not the compiled expression, which need not exist yet.
    for (const std::string_view group : {"(?P<mark>", "(?P<list>"}) {
      if (declaration.regex().find(group) == std::string::npos) {
        fields.error("declaration", "each declaration needs a group " + std::string(group) + "…)");
      }
    }
  }
  return std::make_unique<DeclaredListCheck>(std::move(declarations));
}

}  // namespace gaolint
