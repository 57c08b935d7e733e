#include "lsp/code_actions.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "engine/fixes.h"
#include "lsp/action_parts.h"
#include "lsp/diagnostics.h"
#include "lsp/disable_rule.h"
#include "lsp/fix_edits.h"
#include "lsp/own_terms.h"
#include "lsp/renumber_series.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

constexpr std::string_view kFixAll = "source.fixAll.gaolint";
constexpr std::int64_t kAutomatic = 2;  // CodeActionTriggerKind: the cursor moved, nobody asked

/// Whether the client wants actions of that kind: it says none, or that kind or one above it.
bool wanted(const Json& context, std::string_view kind) {
  const Json& only = items_of(member(context, "only"));
  if (only.empty()) return true;
  return std::any_of(only.begin(), only.end(), [&](const Json& each) {
    const std::string_view name = string_of(each);
    return name.empty() ||
           (kind.starts_with(name) && (kind.size() == name.size() || kind[name.size()] == '.'));
  });
}

Json quick_fix(const Reading& reading, const Finding& finding, const Fix& fix,
               const Client& client) {
  Json edits = Json::array();
  for (const Edit& edit : fix.edits) {
    edits.push_back(text_edit(reading, edit.span, edit.text));
  }
  return {{"title", in_language(fix.title, client.language)},
          {"kind", kQuickFix},
          {"diagnostics", Json::array({diagnostic(reading, finding, client)})},
          {"isPreferred", fix.safety == Safety::Safe && &fix == &finding.fixes.front()},
          {"edit", workspace_edit(reading, std::move(edits))}};
}

void add_quick_fixes(const Reading& reading, Span range, const Client& client, Json& actions) {
  for (const Finding& finding : reading.findings()) {
    if (!touches(range, finding.span)) continue;
    for (const Fix& fix : finding.fixes) {
      if (fix.safety == Safety::DisplayOnly) continue;
      actions.push_back(quick_fix(reading, finding, fix, client));
    }
  }
}

void add_fix_all(const Reading& reading, const Client& client, Json& actions) {
  Json edits = safe_fix_edits(reading);
  if (edits.empty()) return;
  actions.push_back(
      {{"title", phrase(client.language, "改好全部有把握的问题", "apply all safe fixes")},
       {"kind", kFixAll},
       {"edit", workspace_edit(reading, std::move(edits))}});
}

}  // namespace

Json code_action_options() { return {{"codeActionKinds", {kQuickFix, kRenumber, kFixAll}}}; }

Json answer_code_action(const Reading& reading, const Json& params, const Client& client) {
  const Json& context = member(params, "context");
  const Span range = reading.span(member(params, "range"));
  Json actions = Json::array();
  if (wanted(context, kQuickFix)) {
    add_quick_fixes(reading, range, client, actions);
    add_disable_actions(reading, range, client, actions);
    add_own_term_actions(reading, range, client, actions);
  }
  if (wanted(context, kRenumber)) add_renumber_action(reading, range, client, actions);
  const bool asked = !items_of(member(context, "only")).empty() ||
                     integer_of(member(context, "triggerKind")) != kAutomatic;
  if (asked && wanted(context, kFixAll)) add_fix_all(reading, client, actions);
  return actions;
}

}  // namespace gaolint
