#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "config/config.h"
#include "text/result.h"

namespace gaolint {

inline constexpr const char* kConfigName = ".gaolint.toml";

/// A configuration that holds for some drafts.
struct ConfigLink {
  const Config* config;
  std::string base;  // absolute: the directory that its globs are relative to
};

/// The configurations that hold for the drafts of a directory. A later one is nearer to them and
/// wins.
using ConfigChain = std::vector<ConfigLink>;

/// Finds and reads configuration files, each once. What is wrong with one is said once; the others
/// and what is valid of it hold.
class ConfigFiles {
 public:
  using Read = std::function<Result<std::string>(const std::string& path)>;
  /// `working_directory` is absolute; files below it, or not far above, are called relative to it.
  ConfigFiles(std::string working_directory, Read read);

  /// What is found upwards from a directory (absolute), up to a repository or one that is the root.
  const ConfigChain& above(const std::string& directory);
  /// One file, which stands in for all that would be found. Its globs are relative to the working
  /// directory.
  const ConfigChain& only(const std::string& path);

  /// Whether a file (absolute) was asked for; it need not be there.
  bool has_read(const std::string& path) const { return configs_.contains(path); }

  Errors take_errors() { return std::exchange(errors_, {}); }

 private:
  enum class State { Open, Done };
  using States = std::map<std::string, State>;  // of the files of one chain, by absolute path

  const Config& read(const std::string& path);
  ConfigChain with_extended(const std::string& path, const std::string& base);
  void add(const std::string& path, const std::string& base, States& states, ConfigChain& chain);
  void add_extended(const Config& config, const PlacedText& name, const std::string& base,
                    States& states, ConfigChain& chain);
  std::string shown(const std::string& path) const;

  std::string working_directory_;
  Read read_;
  std::map<std::string, std::unique_ptr<Config>> configs_;  // by absolute path
  std::map<std::string, ConfigChain> chains_;               // by directory, or the file of only()
  Errors errors_;
};

/// `path` as seen from the directory of the configuration that says it.
std::string beside(const Config& config, const std::string& path);

}  // namespace gaolint
