#include "engine/fixes.h"

#include <algorithm>
#include <map>

namespace gaolint {

namespace {

/// Edits chosen so far, by where they begin; none touches another.
using Chosen = std::map<Offset, const Edit*>;

/// Whether `edit` can stand beside what is chosen. An insertion at the edge of another edit can
/// not: which of the two comes first would be a guess.
bool fits(const Chosen& chosen, const Edit& edit) {
  const auto next = chosen.lower_bound(edit.span.begin);
  if (next != chosen.end()) {
    if (*next->second == edit) return true;  // two findings want the same
    if (next->first < edit.span.end || next->first == edit.span.begin) return false;
  }
  return next == chosen.begin() || std::prev(next)->second->span.end <= edit.span.begin;
}

}  // namespace

std::string apply_fixes(std::string_view text, const std::vector<Finding>& findings, Safety least) {
  Chosen chosen;
  for (const Finding& finding : findings) {
    if (finding.fixes.empty() || finding.fixes.front().safety < least) continue;
    const auto& edits = finding.fixes.front().edits;
    const bool whole = std::all_of(edits.begin(), edits.end(),
                                   [&](const Edit& edit) { return fits(chosen, edit); });
    if (!whole) continue;
    for (const Edit& edit : edits) chosen.try_emplace(edit.span.begin, &edit);
  }
  std::string out;
  Offset at = 0;
  for (const auto& [begin, edit] : chosen) {
    out.append(text.substr(at, begin - at)).append(edit->text);
    at = edit->span.end;
  }
  return out.append(text.substr(at));
}

}  // namespace gaolint
