#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/config_files.h"
#include "rule/check.h"

namespace gaolint {

/// One set of values that holds for a draft, and the configuration that they are of (none: the
/// command line).
struct ConfigLayer {
  const ConfigValues* values;
  const Config* config;
};

/// The layers that hold for a draft (an absolute path): of each configuration what it says for all,
/// then what it says for those that the draft is one of. A later one wins.
std::vector<ConfigLayer> layers_for(const ConfigChain& chain, const std::string& draft);

struct LayeredSeverity {
  SeverityChoice choice;
  std::size_t layer;
};

/// What the layers come to, with where each value is said.
struct Effective {
  std::vector<PlacedText> packs;  // on beside those that are on anyway
  std::vector<PlacedText> select;
  std::vector<PlacedText> ignore;
  std::vector<LayeredSeverity> severity;  // by layer
  std::optional<Placed<std::chrono::year_month_day>> date;
  std::optional<Placed<Stage>> stage;
  std::optional<Placed<int>> minutes;
  /// What the draft was made from: a file, as seen from the working directory.
  std::optional<PlacedText> made_from;
  std::optional<Placed<Severity>> fail_on;
  std::vector<PlacedText> words;
  std::vector<const AllowedTexts*> allow;
  std::vector<PlacedText> rules;  // directories, as seen from the working directory

  Settings settings() const;
};

/// `chain` is the one that the layers are of.
Effective effective_of(const ConfigChain& chain, const std::vector<ConfigLayer>& layers);

/// The directories of rules that the configurations name.
std::vector<PlacedText> rule_directories_of(const ConfigChain& chain);

/// Whether some configuration leaves a path (absolute) out when directories are walked.
bool is_excluded(const ConfigChain& chain, const std::string& path);

}  // namespace gaolint
