#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/pattern.h"
#include "rule/fields.h"
#include "rule/pack.h"
#include "rule/rule.h"

namespace gaolint {

struct TomlTree;
class FieldObserver;

/// One way of checking; the table of all is in kinds/kinds.h.
struct Kind {
  std::string_view name;
  /// Reads the kind's own fields of a rule table. Says every error through `fields`; null only
  /// after it did.
  std::unique_ptr<Check> (*build)(const Fields& fields);
};

/// A file of a pack: rules or data.
struct PackFile {
  std::string_view path;  // relative to the directory of packs: "core/placeholder.toml"
  std::string_view text;
  const TomlTree* parsed = nullptr;  // of `text`, where that was read when the program was built
};

/// The packs that are built into the program (views of static storage).
std::span<const PackFile> embedded_files();
/// What is known of their expressions, sorted by them.
std::span<const PatternFacts> embedded_patterns();

/// All .toml files below a directory, sorted; owns their text. Hidden files and directories are
/// left out.
struct PackDirectory {
  std::vector<std::pair<std::string, std::string>> files;  // path as the user would write it, text
  std::vector<std::pair<std::string, std::string>> examples;  // files named *.examples.toml
  Errors errors;
};
PackDirectory read_pack_directory(const std::string& path);

/// Every rule that could be loaded, and every error that was found.
struct RuleSet {
  std::vector<std::unique_ptr<Rule>> rules;  // sorted by id
  std::vector<Pack> packs;                   // that have a pack.toml, by its path
  std::vector<Pattern> patterns;             // every expression that the rules asked for, once
  Errors errors;

  const Rule* find(std::string_view id) const;
};

/// What rules are loaded for. To check drafts, the examples of files that were read when the
/// program was built are left out: reading them is a fifth of loading.
enum class Purpose : unsigned char { Anything, Checking };

/// Loads rule files: a file with `[[rule]]` tables is one of rules, other files are data and are
/// read when a rule names them; data that no rule names is an error, so that a misspelt `[[rule]]`
/// is none. A rule with an error is left out, the others stay; of two rules of one id the first
/// stays. `known`: expressions that need no compiling before they are used, sorted.
RuleSet load_rules(std::span<const PackFile> files, std::span<const Kind> kinds,
                   std::span<const PatternFacts> known = {}, FieldObserver* observer = nullptr,
                   Purpose purpose = Purpose::Anything);

}  // namespace gaolint
