#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "app/acceptances.h"
#include "app/config_choice.h"
#include "app/drafts.h"
#include "app/load.h"
#include "app/rule_choice.h"
#include "config/config_files.h"
#include "config/effective.h"
#include "engine/engine.h"

namespace gaolint {

/// What the command line says of rules and configurations.
struct EngineOptions {
  const RuleChoice& rules;
  const ConfigChoice& config;
  const std::vector<std::string>& rule_directories;
  Language language;
  const OpenFile* open = nullptr;  // a configuration or a file of rules
};

/// What holds for a draft.
struct DraftConfig {
  const ConfigChain& chain;
  std::vector<ConfigLayer> layers;  // the last is the command line
};

/// Engines for drafts, as the configurations above each and the command line have it. Drafts for
/// which the same holds share one. For one thread; the engines may be used by several.
class DraftEngines {
 public:
  /// `options` live longer than this.
  explicit DraftEngines(const EngineOptions& options);
  DraftEngines(const DraftEngines&) = delete;
  DraftEngines& operator=(const DraftEngines&) = delete;

  struct Entry {
    Effective effective;
    Engine engine;
  };
  /// `path`: a draft, or what the standard input is called. The entry lives as long as this.
  const Entry& of(const std::string& path);
  /// The same where somebody says at which stage that draft is.
  const Entry& of(const std::string& path, std::optional<Stage> stage);
  /// That engines know the draft by another name too.
  void also_called(const std::string& path, const std::string& name);
  /// What is accepted in a draft that of() was asked for.
  std::shared_ptr<const Acceptances::List> accepted_in(const std::string& path) const {
    return accepted_->of(path);
  }
  /// The rules of these directories and those built in, loaded once.
  const RuleSet& rules_of(const ConfigChain& chain);
  std::vector<std::string> directories_of(const ConfigChain& chain);
  /// For no draft in particular: the command line alone.
  const Entry& of_command_line();
  DraftConfig config_of(const std::string& path);
  /// Whether a configuration keeps a path that was found in a directory from being looked at.
  bool excludes(const std::string& path);

  /// The directories of rules for a draft, whether there are such or not.
  std::vector<std::string> rule_directories(const std::string& path);
  /// The directories of rules for some draft that was asked for, or one beside a file (absolute),
  /// one of which that file lies in; empty where there are none.
  std::vector<std::string> rule_directories_around(const std::string& file);
  /// Whether the configuration of some draft that was asked for is made of that file (absolute).
  bool has_read(const std::string& file) const { return files_.has_read(file); }

  std::string absolute(const std::string& path) const;

  /// What is wrong with configurations and rules, each said once.
  Errors take_errors();

 private:
  using Key = std::vector<const ConfigValues*>;

  const ConfigChain& chain_for(const std::string& path);
  const Entry& entry(const DraftConfig& config);
  std::unique_ptr<Entry> make(const DraftConfig& config);
  /// What a draft was made from. Null: it could not be read, and that has been said.
  std::shared_ptr<const Document> read_template(const PlacedText& file);
  void accept(const std::string& path, const ConfigChain& chain);
  void check_names(const DraftConfig& config, const RuleSet& rules);
  void fail(const Errors& errors);

  const EngineOptions options_;
  const ConfigValues said_;               // on the command line
  std::map<Stage, ConfigValues> stages_;  // that nothing but a stage is said
  std::string working_directory_;
  ConfigFiles files_;
  const ConfigChain no_chain_;
  std::map<std::vector<std::string>, std::unique_ptr<RuleSet>> rule_sets_;  // by directories
  std::map<Key, std::unique_ptr<Entry>> entries_;
  const std::shared_ptr<Acceptances> accepted_ = std::make_shared<Acceptances>();
  std::set<std::tuple<std::string, int, int, std::string>> said_errors_;
  Errors errors_;
};

/// Drafts with their engines, and what holds for each.
struct ChosenEngines {
  std::vector<DraftJob> jobs;
  std::vector<const Effective*> effective;
};

/// `stdin_name`: what the standard input among `paths` is called.
ChosenEngines choose_engines(DraftEngines& engines, const std::vector<std::string>& paths,
                             const std::string& stdin_name);

/// Engines that stay until the program ends: taking all rules apart would be 4 % of a short check.
DraftEngines& lasting_engines(const EngineOptions& options);

}  // namespace gaolint
