#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/acceptance.h"
#include "rule/check.h"
#include "rule/fields.h"
#include "rule/finding.h"
#include "text/result.h"

namespace gaolint {

class RuleFiles;

/// A value of a configuration and where it is said.
template <class T>
struct Placed {
  T value;
  Place place;
};

/// How much the findings of some rules weigh.
struct SeverityChoice {
  std::string rules;              // a pattern, as in engine/selection.h
  std::optional<Severity> level;  // none: off
  Place place;
};

/// Texts that some rules would flag and that are meant to be there.
struct AllowedTexts {
  std::vector<PlacedText> rules;  // patterns
  std::vector<PlacedText> texts;
  std::string reason;
  Place place;
};

/// Something that is accepted in one draft.
struct AcceptedFinding {
  std::optional<PlacedText> file;  // the draft; of a file beside a draft it is that one
  Acceptance acceptance;
};

/// A field of a rule that is changed.
struct ChangedOption {
  std::string rule;  // its id
  std::string name;
  std::string value;  // as it is shown
  Place place;
};

/// What may be said for all drafts and, again, for some of them.
struct ConfigValues {
  /// That they are said at all replaces what less near values select and ignore.
  std::optional<std::vector<PlacedText>> select;
  std::vector<PlacedText> ignore;
  std::vector<SeverityChoice> severity;
  std::optional<Placed<std::chrono::year_month_day>> date;
  std::optional<Placed<Stage>> stage;
  std::optional<Placed<int>> minutes;
  std::optional<PlacedText> made_from;  // a file that the draft was made from
  std::vector<PlacedText> words;        // own terms and names
  std::vector<AllowedTexts> allow;
};

/// Values for the drafts that some globs name.
struct ConfigOverride {
  std::vector<PlacedText> paths;
  ConfigValues values;
  Place place;
};

/// One configuration file.
struct Config {
  std::string path;
  std::string bytes;
  std::optional<Placed<bool>> root;  // nothing above is looked at
  std::vector<PlacedText> packs;     // that are on
  std::vector<PlacedText> files;     // configurations that this one builds upon
  std::vector<PlacedText> rules;     // directories of rule packs
  std::vector<PlacedText> exclude;   // globs of what is not walked
  std::optional<Placed<Severity>> fail_on;
  ConfigValues values;
  std::vector<ConfigOverride> overrides;
  std::vector<AcceptedFinding> accept;
  /// For showing: the values themselves are read, and checked, with the rules (LoadOptions).
  std::vector<ChangedOption> options;
};

struct ReadConfig {
  Config config;  // what is valid of it
  Errors errors;
};

/// Reads a configuration file; opens none of the files that it names.
ReadConfig read_config(std::string path, std::string bytes);

/// Reads the file beside a draft that says what is accepted in it, and nothing else.
ReadConfig read_side_file(std::string path, std::string bytes);

/// Reads the first of some files, of which what is wrong is kept with them. For who observes them.
Config read_config(RuleFiles& files);

/// The error with the line of the configuration that it is about.
Error config_error(const Config& config, const Place& place, std::string message,
                   std::string hint = {});

}  // namespace gaolint
