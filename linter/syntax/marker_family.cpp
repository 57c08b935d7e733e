#include "syntax/marker_family.h"

#include <array>

#include "text/numeral.h"
#include "text/utf8.h"

namespace gaolint {
namespace {

struct FamilyRow {
  std::string_view name;
  std::string_view example;
  bool heading;
};

// In the order of the enumeration.
constexpr std::array<FamilyRow, 14> kFamilies{{
    {"chapter_marker", "第一章", true},
    {"article_marker", "第一条", true},
    {"part_marker", "第一部分", true},
    {"han_marker", "一、", true},
    {"han_paren_marker", "（一）", true},
    {"arabic_marker", "1.", true},
    {"arabic_paren_marker", "（1）", true},
    {"arabic_half_paren_marker", "1）", true},
    {"circled_marker", "①", true},
    {"ordinal_marker", "第一，", false},
    {"verb_marker", "一是", false},
    {"adverb_marker", "首先", false},
    {"qi_marker", "其一", false},
    {"aspect_marker", "一方面", false},
}};

struct WordOrdinal {
  std::string_view word;
  std::uint32_t ordinal;
};

// 另一方面 before 一方面: the longer word is looked for first.
constexpr WordOrdinal kWords[] = {
    {"首先", 1}, {"其次", 2}, {"再次", 3}, {"最后", kLastOrdinal}, {"另一方面", 2}, {"一方面", 1},
};

const FamilyRow& row(MarkerFamily family) { return kFamilies[static_cast<std::size_t>(family)]; }

bool is_numeral_character(char32_t value) {
  constexpr std::u32string_view kHan = U"〇零一二两三四五六七八九十百千廿";
  return (value >= U'0' && value <= U'9') || kHan.find(value) != kHan.npos;
}

}  // namespace

std::string_view family_name(MarkerFamily family) { return row(family).name; }

std::optional<MarkerFamily> family_from_name(std::string_view node_type) {
  for (std::size_t i = 0; i < kFamilies.size(); ++i) {
    if (kFamilies[i].name == node_type) return static_cast<MarkerFamily>(i);
  }
  return std::nullopt;
}

std::string_view family_example(MarkerFamily family) { return row(family).example; }

bool numbers_headings(MarkerFamily family) { return row(family).heading; }

Span marker_numeral(std::string_view folded) {
  Span numeral{};
  for (Offset at = 0; at < folded.size();) {
    const CodePoint point = decode_at(folded, at);
    const Offset next = at + point.length;
    if (parse_enclosed(point.value)) return {at, next};
    const bool is_numeral = is_numeral_character(point.value);
    if (is_numeral && numeral.empty()) numeral.begin = at;
    if (is_numeral) numeral.end = next;
    if (!is_numeral && !numeral.empty()) break;
    at = next;
  }
  return numeral;
}

std::uint32_t marker_ordinal(MarkerFamily family, std::string_view folded) {
  if (family == MarkerFamily::Adverb || family == MarkerFamily::Aspect) {
    for (const WordOrdinal& entry : kWords) {
      if (folded.find(entry.word) != folded.npos) return entry.ordinal;
    }
  }
  const Span span = marker_numeral(folded);
  const std::string_view numeral = folded.substr(span.begin, span.size());
  if (const auto enclosed = parse_enclosed(decode_at(numeral, 0).value)) return *enclosed;
  return parse_numeral(numeral).value_or(0);
}

}  // namespace gaolint
