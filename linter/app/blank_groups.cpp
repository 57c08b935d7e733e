#include "app/blank_groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// Characters beside a blank that decide which group it is in.
constexpr int kKeyCharacters = 2;
/// … and how many are named when all places of the group have them.
constexpr int kLabelCharacters = 6;
constexpr int kLoneLabelCharacters = 4;

/// Part of a word or a unit of measure: what a blank can belong to.
bool belongs(char32_t value) {
  return is_han(value) || is_ascii_alnum(value) || value == '%' || value == U'‰' || value == U'℃';
}

/// Up to `most` characters of words right after the span, or right before it.
std::string_view words_after(std::string_view text, Span span, int most) {
  Offset end = span.end;
  for (int i = 0; i < most; ++i) {
    const CodePoint next = decode_at(text, end);
    if (next.length == 0 || !belongs(next.value)) break;
    end += next.length;
  }
  return text.substr(span.end, end - span.end);
}

std::string_view words_before(std::string_view text, Span span, int most) {
  Offset begin = span.begin;
  for (int i = 0; i < most; ++i) {
    const CodePoint previous = decode_before(text, begin);
    if (previous.length == 0 || !belongs(previous.value)) break;
    begin -= previous.length;
  }
  return text.substr(begin, span.begin - begin);
}

/// The marks right around the span if they belong together: “XX”.
std::optional<std::pair<std::string_view, std::string_view>> marks_around(std::string_view text,
                                                                          Span span) {
  static constexpr std::pair<std::string_view, std::string_view> kPairs[] = {
      {"“", "”"}, {"‘", "’"}, {"《", "》"}, {"（", "）"}, {"【", "】"}};
  for (const auto& pair : kPairs) {
    if (text.substr(0, span.begin).ends_with(pair.first) &&
        text.substr(span.end).starts_with(pair.second)) {
      return pair;
    }
  }
  return std::nullopt;
}

struct Context {
  std::string blank;
  std::string before;
  std::string after;
  friend bool operator<(const Context& a, const Context& b) {
    return std::tie(a.blank, a.before, a.after) < std::tie(b.blank, b.before, b.after);
  }
};

Context context_of(const Document& document, Span source, int characters) {
  const std::string_view text = document.text();
  const Span folded = document.folded().to_folded(source);
  Context context;
  context.blank = document.text(folded);
  if (const auto marks = marks_around(text, folded)) {
    context.before = marks->first;
    context.after = marks->second;
    return context;
  }
  context.after = words_after(text, folded, characters);
  if (context.after.empty()) context.before = words_before(text, folded, characters);
  return context;
}

/// Length of what two texts have in common at their beginning, in whole characters.
std::size_t common_prefix(std::string_view a, std::string_view b) {
  Offset at = 0;
  while (at < a.size() && at < b.size()) {
    const CodePoint next = decode_at(a, at);
    if (a.substr(at, next.length) != b.substr(at, next.length)) break;
    at += next.length;
  }
  return at;
}

std::size_t common_suffix(std::string_view a, std::string_view b) {
  Offset length = 0;
  while (length < a.size() && length < b.size()) {
    const CodePoint previous = decode_before(a, static_cast<Offset>(a.size()) - length);
    const Offset longer = length + previous.length;
    if (longer > b.size() || a.substr(a.size() - longer) != b.substr(b.size() - longer)) break;
    length = longer;
  }
  return length;
}

std::string label_of(const Document& document, const std::vector<Span>& places) {
  const int characters = places.size() == 1 ? kLoneLabelCharacters : kLabelCharacters;
  Context common = context_of(document, places.front(), characters);
  for (const Span place : places) {
    const Context other = context_of(document, place, characters);
    common.after.resize(common_prefix(common.after, other.after));
    common.before.erase(0, common.before.size() - common_suffix(common.before, other.before));
  }
  return common.before + common.blank + common.after;
}

}  // namespace

std::vector<BlankGroup> group_blanks(const Document& document, const std::vector<Finding>& blanks) {
  std::map<Context, std::size_t> numbers;
  std::vector<BlankGroup> groups;
  for (const Finding& blank : blanks) {
    Context key = context_of(document, blank.span, kKeyCharacters);
    const auto [number, fresh] = numbers.try_emplace(std::move(key), groups.size());
    if (fresh) groups.emplace_back();
    groups[number->second].places.push_back(blank.span);
  }
  for (BlankGroup& group : groups) group.label = label_of(document, group.places);
  return groups;
}

}  // namespace gaolint
