#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint {

/// Whether a rule applies, and why.
struct Choice {
  enum class Why {
    Default,   // on because its pack is
    Extended,  // on because a pack that is on extends its pack
    Selected,
    FinalStage,  // on because the draft is about to be handed up
    Ignored,
    NotSelected,
    RuleOff,  // enabled = false in its own table
    PackOff,  // … in its pack.toml
  };
  const Rule* rule;
  bool on;
  Why why;
  std::string by = {};  // the pattern, or the pack that extends its own
};

struct Selection {
  std::vector<const Rule*> rules;  // that apply, sorted by id
  std::vector<Choice> choices;     // all rules, sorted by id
  Errors errors;                   // patterns that name no rule
};

/// Which rules apply. `select` and `ignore` hold ids (calendar/weekday), families (calendar,
/// calendar/), packs (core) or globs (calendar/*, */date). An empty `select` means every enabled
/// rule. A pack that is selected is on with all that it extends, even where it is off by default; a
/// rule that is off by itself is turned on only by its id or a glob that is not a whole family, and
/// one for the final stage in that stage whatever is selected.
Selection select_rules(const RuleSet& set, const std::vector<std::string>& select,
                       const std::vector<std::string>& ignore, Stage stage = Stage::Review);

/// How closely a pattern names a rule.
enum class Naming { Not, AsOneOfAll, ByPack, ByFamily, ByGlob, ById };
Naming naming(std::string_view pattern, const Rule& rule);

/// That a pattern names nothing, with the nearest name; no place.
std::optional<Error> unknown_pattern(const RuleSet& set, const std::string& pattern);

}  // namespace gaolint
