#include "config/config_files.h"

#include <filesystem>

namespace gaolint {
namespace {

namespace fs = std::filesystem;

/// No chain of files is as long as this; it bounds the recursion.
constexpr std::size_t kDeepest = 32;

bool is_there(const fs::path& path) {
  std::error_code failed;
  return fs::exists(fs::symlink_status(path, failed));
}

std::string normal(const fs::path& path) { return path.lexically_normal().generic_string(); }

}  // namespace

std::string beside(const Config& config, const std::string& path) {
  return normal(fs::path(config.path).parent_path() / path);
}

ConfigFiles::ConfigFiles(std::string working_directory, Read read)
    : working_directory_(std::move(working_directory)), read_(std::move(read)) {}

std::string ConfigFiles::shown(const std::string& path) const {
  const std::string relative = fs::path(path).lexically_proximate(working_directory_).string();
  return relative.size() < path.size() ? relative : path;
}

const Config& ConfigFiles::read(const std::string& path) {
  std::unique_ptr<Config>& config = configs_[path];
  if (config) return *config;
  config = std::make_unique<Config>();
  config->path = shown(path);
  auto bytes = read_(config->path);
  if (!bytes) {
    errors_.push_back(bytes.error());
    return *config;
  }
  ReadConfig read = read_config(config->path, *std::move(bytes));
  *config = std::move(read.config);
  errors_.insert(errors_.end(), read.errors.begin(), read.errors.end());
  return *config;
}

void ConfigFiles::add_extended(const Config& config, const PlacedText& name,
                               const std::string& base, States& states, ConfigChain& chain) {
  const std::string path = normal(fs::path(working_directory_) / beside(config, name.text));
  const auto known = states.find(path);
  if (known != states.end() && known->second == State::Done) return;
  if (known != states.end()) {
    errors_.push_back(config_error(config, name.place, shown(path) + " extends itself"));
  } else if (states.size() >= kDeepest) {
    errors_.push_back(config_error(config, name.place, "too many files extend each other"));
  } else if (!is_there(path)) {
    errors_.push_back(config_error(config, name.place, "there is no file " + shown(path)));
  } else {
    add(path, base, states, chain);
  }
}

void ConfigFiles::add(const std::string& path, const std::string& base, States& states,
                      ConfigChain& chain) {
  states[path] = State::Open;
  const Config& config = read(path);
  for (const PlacedText& name : config.files) add_extended(config, name, base, states, chain);
  states[path] = State::Done;
  chain.push_back({&config, base});
}

ConfigChain ConfigFiles::with_extended(const std::string& path, const std::string& base) {
  States states;
  ConfigChain chain;
  add(path, base, states, chain);
  return chain;
}

const ConfigChain& ConfigFiles::only(const std::string& path) {
  const auto [entry, fresh] = chains_.try_emplace(path);
  if (fresh) {
    const std::string absolute = normal(fs::path(working_directory_) / path);
    entry->second = with_extended(absolute, working_directory_);
  }
  return entry->second;
}

const ConfigChain& ConfigFiles::above(const std::string& directory) {
  const auto [entry, fresh] = chains_.try_emplace(directory);
  if (!fresh) return entry->second;
  std::vector<ConfigChain> found;  // nearest first
  for (fs::path at = directory;; at = at.parent_path()) {
    const fs::path file = at / kConfigName;
    if (is_there(file)) {
      found.push_back(with_extended(normal(file), at.string()));
      const auto& root = found.back().back().config->root;
      if (root && root->value) break;
    }
    if (is_there(at / ".git") || at == at.parent_path()) break;
  }
  for (auto chain = found.rbegin(); chain != found.rend(); ++chain) {
    entry->second.insert(entry->second.end(), chain->begin(), chain->end());
  }
  return entry->second;
}

}  // namespace gaolint
