#include "rule/rule_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/example.h"
#include "rule/families.h"

namespace gaolint {

namespace {

/// Lower-case words and numbers with '-' between them.
bool is_slug(std::string_view name) {
  char before = '-';
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || before == '-')) return false;
    before = c;
  }
  return before != '-';
}

std::string read_id(const Fields& fields) {
  std::string id = fields.required_text("id");
  if (const auto wrong = wrong_id(id); wrong && !id.empty()) {
    fields.error("id", wrong->message, wrong->hint);
  }
  return id;
}

std::optional<Severity> read_severity(const Fields& fields, std::string_view key) {
  const auto chosen = fields.choice(key, {"error", "warning", "info", "hint"});
  if (!chosen) return std::nullopt;
  constexpr Severity kSeverities[] = {Severity::Error, Severity::Warning, Severity::Info,
                                      Severity::Hint};
  return kSeverities[*chosen];
}

Wording required_wording(const Fields& fields, std::string_view key) {
  Wording wording = fields.wording(key);
  if (!fields.has(key)) fields.error(key, "`" + std::string(key) + "` is missing");
  return wording;
}

std::vector<std::string> unit_names() {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kUnitKindCount; ++i) {
    names.emplace_back(unit_name(static_cast<UnitKind>(i)));
  }
  return names;
}

std::vector<UnitKind> read_units(const Fields& fields, std::string_view key) {
  std::vector<UnitKind> units;
  for (const std::size_t unit : fields.choices(key, unit_names())) {
    units.push_back(static_cast<UnitKind>(unit));
  }
  return units;
}

bool contains(const std::vector<UnitKind>& units, UnitKind unit) {
  return std::find(units.begin(), units.end(), unit) != units.end();
}

Scope read_scope(const Fields& fields) {
  Scope scope;
  scope.inside = read_units(fields, "scope");
  scope.outside = read_units(fields, "outside");
  if (fields.has("scope") && fields.texts("scope").empty()) {
    fields.error("scope", "an empty scope; without `scope` a rule looks everywhere");
  }
  if (!fields.has("outside")) {
    for (const UnitKind unit : {UnitKind::Quotation, UnitKind::BookTitle}) {
      if (!contains(scope.inside, unit)) scope.outside.push_back(unit);
    }
  }
  const bool never = !scope.inside.empty() &&
                     std::all_of(scope.inside.begin(), scope.inside.end(),
                                 [&](UnitKind unit) { return contains(scope.outside, unit); });
  if (never) fields.error("outside", "nothing lies in `scope` and not in `outside`");
  scope.query = fields.query("query");
  return scope;
}

std::vector<std::pair<std::string, Wording>> read_messages(const Fields& fields) {
  std::vector<std::pair<std::string, Wording>> messages;
  const auto table = fields.table("messages");
  if (!table) return messages;
  for (const std::string_view key : table->keys()) messages.emplace_back(key, table->wording(key));
  return messages;
}

std::unique_ptr<Check> build_check(const Fields& fields, std::string_view name,
                                   std::span<const Kind> kinds) {
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& each) { return each.name == name; });
  if (kind != kinds.end()) {
    auto check = kind->build(fields);
    fields.finish();
    return check;
  }
  // Which keys are right is unknown without the kind, so none is called wrong.
  std::vector<std::string> names;
  for (const Kind& each : kinds) names.emplace_back(each.name);
  if (!name.empty()) {
    fields.error("kind", "there is no kind \"" + std::string(name) + "\"", nearest(name, names));
  }
  return nullptr;
}

}  // namespace

std::optional<Error> wrong_id(const std::string& id) {
  const std::size_t slash = id.find('/');
  if (slash == std::string::npos || !is_slug(std::string_view(id).substr(slash + 1))) {
    return Error{
        "an id is family/name, in lower-case words with '-' between them, not \"" + id + "\"",
        {},
        {},
        {}};
  }
  const std::string family = id.substr(0, slash);
  if (find_family(family) != nullptr) return std::nullopt;
  std::vector<std::string> families;
  for (const Family& each : all_families()) families.emplace_back(each.name);
  const std::string meant = nearest(family, families);
  return Error{"there is no family \"" + family + "\"",
               {},
               {},
               meant.empty() ? meant : meant + id.substr(slash)};
}

/// `stage = "final"`: the rule is for drafts that are about to be handed up.
bool read_final_only(const Fields& fields) {
  const auto stage = fields.choice("stage", {"final"});
  if (stage && fields.has("enabled")) fields.error("enabled", "`stage` says when the rule is on");
  return stage.has_value();
}

std::unique_ptr<Rule> read_rule(const Fields& fields, const RuleSurroundings& around) {
  auto rule = std::make_unique<Rule>();
  rule->place = fields.place();
  rule->id = read_id(fields);
  rule->kind = fields.required_text("kind");
  rule->pack = around.pack;
  if (!fields.has("severity")) fields.error("severity", "`severity` is missing");
  rule->severity = read_severity(fields, "severity").value_or(Severity::Warning);
  rule->draft_severity = read_severity(fields, "draft_severity");
  rule->final_only = read_final_only(fields);
  rule->only_by_name = rule->final_only || !fields.flag("enabled").value_or(true);
  rule->enabled = !rule->only_by_name && around.pack_on;
  rule->summary = required_wording(fields, "summary");
  rule->message = required_wording(fields, "message");
  rule->messages = read_messages(fields);
  rule->explanation = fields.required_text("explanation");
  rule->source = fields.required_text("source");
  rule->scope = read_scope(fields);
  rule->bad = read_examples(fields, "bad", ExampleKind::Bad);
  rule->good = read_examples(fields, "good", ExampleKind::Good);
  rule->options = fields.numbers_and_flags();
  std::erase_if(rule->options, [](const auto& option) { return option.first == "enabled"; });
  const auto options = around.options.find(rule->id);
  if (options != around.options.end()) fields.change_by(options->second);
  rule->check = build_check(fields, rule->kind, around.kinds);
  return rule;
}

}  // namespace gaolint
