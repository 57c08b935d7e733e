#include "engine/same_change.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// What an edit does, without what it leaves as it is at either end.
struct Change {
  Span span;
  std::string_view text;

  auto operator<=>(const Change&) const = default;
};

bool is_inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

Change change_of(const Source& source, const Edit& edit) {
  std::string_view was = source.text(edit.span);
  std::string_view is = edit.text;
  const auto first = std::mismatch(was.begin(), was.end(), is.begin(), is.end()).first;
  auto same = static_cast<std::size_t>(first - was.begin());
  while (is_inside_character(was, same) || is_inside_character(is, same)) --same;
  was.remove_prefix(same);
  is.remove_prefix(same);
  const Offset begin = edit.span.begin + static_cast<Offset>(same);

  const auto last = std::mismatch(was.rbegin(), was.rend(), is.rbegin(), is.rend()).first;
  same = static_cast<std::size_t>(last - was.rbegin());
  while (same > 0 && is_inside_character(was, was.size() - same)) --same;
  was.remove_suffix(same);
  is.remove_suffix(same);
  return {{begin, begin + static_cast<Offset>(was.size())}, is};
}

/// Whether the first of two findings that make the same change is the one to tell.
bool is_better(const Finding& a, const Finding& b) {
  return std::tuple(a.fixes.front().safety, a.severity) >
         std::tuple(b.fixes.front().safety, b.severity);
}

/// Where no change can be made: the same words about the same place.
bool says_the_same(const Finding& a, const Finding& b) {
  return a.span == b.span && a.fixes.empty() && b.fixes.empty() && a.message.zh == b.message.zh;
}

}  // namespace

void drop_same_changes(const Source& source, std::vector<Finding>& findings) {
  std::map<Change, std::size_t> told;
  std::vector<bool> dropped(findings.size(), false);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const std::vector<Fix>& fixes = findings[i].fixes;
    dropped[i] = i > 0 && says_the_same(findings[i - 1], findings[i]);
    if (fixes.empty() || fixes.front().edits.size() != 1) continue;
    const auto [known, fresh] = told.try_emplace(change_of(source, fixes.front().edits.front()), i);
    if (fresh || !findings[i].span.overlaps(findings[known->second].span)) continue;
    const bool takes_over = is_better(findings[i], findings[known->second]);
    dropped[takes_over ? known->second : i] = true;
    if (takes_over) known->second = i;
  }
  std::size_t number = 0;
  std::erase_if(findings, [&](const Finding&) { return dropped[number++]; });
}

}  // namespace gaolint
