#include "config/effective.h"

#include <algorithm>
#include <filesystem>

#include "config/path_glob.h"

namespace gaolint {
namespace {

bool any_matches(const std::vector<PlacedText>& globs, const std::string& base,
                 const std::string& path) {
  if (globs.empty()) return false;
  const std::string relative =
      std::filesystem::path(path).lexically_relative(base).generic_string();
  if (relative.starts_with("..")) return false;  // elsewhere
  return std::any_of(globs.begin(), globs.end(), [&](const PlacedText& glob) {
    return path_glob_matches(glob.text, relative);
  });
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

template <class T>
void replace(std::optional<T>& value, const std::optional<T>& nearer) {
  if (nearer) value = nearer;
}

void add(Effective& effective, const ConfigValues& values, std::size_t layer) {
  if (values.select) {
    effective.select = *values.select;
    effective.ignore.clear();
    std::erase_if(effective.severity,
                  [](const LayeredSeverity& each) { return !each.choice.level; });
  }
  append(effective.ignore, values.ignore);
  for (const SeverityChoice& choice : values.severity)
    effective.severity.push_back({choice, layer});
  replace(effective.date, values.date);
  replace(effective.stage, values.stage);
  replace(effective.minutes, values.minutes);
  append(effective.words, values.words);
  for (const AllowedTexts& allowed : values.allow) effective.allow.push_back(&allowed);
}

/// Values that no override may say.
void add(Effective& effective, const Config& config) {
  append(effective.packs, config.packs);
  replace(effective.fail_on, config.fail_on);
}

}  // namespace

std::vector<ConfigLayer> layers_for(const ConfigChain& chain, const std::string& draft) {
  std::vector<ConfigLayer> layers;
  for (const ConfigLink& link : chain) {
    layers.push_back({&link.config->values, link.config});
    for (const ConfigOverride& each : link.config->overrides) {
      if (any_matches(each.paths, link.base, draft)) layers.push_back({&each.values, link.config});
    }
  }
  return layers;
}

Effective effective_of(const ConfigChain& chain, const std::vector<ConfigLayer>& layers) {
  Effective effective;
  for (const ConfigLink& link : chain) add(effective, *link.config);
  effective.rules = rule_directories_of(chain);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const auto& [values, config] = layers[i];
    add(effective, *values, i);
    if (!values->made_from) continue;
    effective.made_from = values->made_from;
    if (config != nullptr) effective.made_from->text = beside(*config, values->made_from->text);
  }
  return effective;
}

std::vector<PlacedText> rule_directories_of(const ConfigChain& chain) {
  std::vector<PlacedText> directories;
  for (const ConfigLink& link : chain) {
    for (const PlacedText& each : link.config->rules) {
      directories.push_back({beside(*link.config, each.text), each.place});
    }
  }
  return directories;
}

Settings Effective::settings() const {
  Settings settings;
  if (stage) settings.stage = stage->value;
  if (date) settings.date = date->value;
  if (minutes) settings.minutes = minutes->value;
  return settings;
}

bool is_excluded(const ConfigChain& chain, const std::string& path) {
  return std::any_of(chain.begin(), chain.end(), [&](const ConfigLink& link) {
    return any_matches(link.config->exclude, link.base, path);
  });
}

}  // namespace gaolint
