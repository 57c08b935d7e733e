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

std::vector<const Fix*> first_fixes(const std::vector<Finding>& findings, Safety least) {
  std::vector<const Fix*> fixes;
  for (const Finding& finding : findings) {
    if (finding.fixes.empty() || finding.fixes.front().safety < least) continue;
    fixes.push_back(&finding.fixes.front());
  }
  return fixes;
}

std::vector<const Fix*> compatible_fixes(const std::vector<const Fix*>& fixes) {
  Chosen chosen;
  std::vector<const Fix*> compatible;
  for (const Fix* fix : fixes) {
    const bool whole = std::all_of(fix->edits.begin(), fix->edits.end(),
                                   [&](const Edit& edit) { return fits(chosen, edit); });
    if (!whole) continue;
    for (const Edit& edit : fix->edits) chosen.try_emplace(edit.span.begin, &edit);
    compatible.push_back(fix);
  }
  return compatible;
}

std::vector<const Edit*> edits_of(const std::vector<const Fix*>& fixes) {
  std::map<Offset, const Edit*> by_place;
  for (const Fix* fix : fixes) {
    for (const Edit& edit : fix->edits) by_place.try_emplace(edit.span.begin, &edit);
  }
  std::vector<const Edit*> edits;
  for (const auto& [begin, edit] : by_place) edits.push_back(edit);
  return edits;
}

std::string with_edits(std::string_view text, const std::vector<const Edit*>& edits) {
  std::string out;
  Offset at = 0;
  for (const Edit* edit : edits) {
    out.append(text.substr(at, edit->span.begin - at)).append(edit->text);
    at = edit->span.end;
  }
  return out.append(text.substr(at));
}

std::string apply_fixes(std::string_view text, const std::vector<Finding>& findings, Safety least) {
  return with_edits(text, edits_of(compatible_fixes(first_fixes(findings, least))));
}

}  // namespace gaolint
