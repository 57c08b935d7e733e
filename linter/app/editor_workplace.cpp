#include "app/editor_workplace.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "app/draft_error.h"
#include "app/list_drafts.h"
#include "app/read_file.h"
#include "config/config_rules.h"
#include "formats/draft_format.h"
#include "lsp/file_uri.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

std::string draft_in(const fs::path& folder) { return (folder / "draft").string(); }

/// A draft that could lie beside a file.
std::string draft_beside(const std::string& path) { return draft_in(fs::path(path).parent_path()); }

/// The directory of the pack that a file is of, where one says that it is a pack.
std::optional<std::string> pack_around(const fs::path& path) {
  for (fs::path at = path.parent_path(); at != at.parent_path(); at = at.parent_path()) {
    std::error_code failed;
    if (fs::exists(at / "pack.toml", failed)) return at.string();
  }
  return std::nullopt;
}

}  // namespace

EditorWorkplace::EditorWorkplace(const EngineOptions& options, ErrorLog& log)
    : options_(options), log_(log), engines_(std::make_shared<DraftEngines>(options)) {}

bool EditorWorkplace::has_rules() {
  const bool some = !engines_->of_command_line().engine.rules().empty();
  log_.add(engines_->take_errors());
  return some;
}

void EditorWorkplace::reload() { engines_ = std::make_shared<DraftEngines>(options_); }

std::shared_ptr<const Engine> EditorWorkplace::engine_for(const std::string& uri,
                                                          const std::string& folder) {
  auto path = path_of_uri(uri);
  if (!path && !folder.empty()) path = draft_in(folder);
  const auto& entry = path ? engines_->of(*path) : engines_->of_command_line();
  if (path) engines_->also_called(*path, uri);
  // What is wrong with a configuration is said where a draft below it is opened.
  for (Error& error : engines_->take_errors()) {
    log_.add(error);
    if (!error.place.file.empty()) error.place.file = engines_->absolute(error.place.file);
    errors_.push_back(std::move(error));
  }
  return {engines_, &entry.engine};
}

std::vector<std::string> EditorWorkplace::rule_directories() {
  std::vector<std::string> directories;
  for (const std::string& each : options_.rule_directories) {
    directories.push_back(engines_->absolute(each));
  }
  return directories;
}

std::vector<std::string> EditorWorkplace::rule_directories_around(const std::string& path) {
  auto directories = engines_->rule_directories_around(path);
  if (!directories.empty()) return directories;
  const auto pack = pack_around(path);
  return pack ? std::vector{*pack} : std::vector<std::string>();
}

EditorWorkplace::Settings EditorWorkplace::settings_of(const std::string& path) {
  const std::string name = fs::path(path).filename().string();
  if (name == kConfigName) return Settings::Config;
  if (name.ends_with(kConfigName)) return Settings::SideFile;
  if (!name.ends_with(".toml")) return Settings::No;
  engines_->of(draft_beside(path));  // so that what it is made of is known
  if (engines_->has_read(path)) return Settings::Extended;
  return rule_directories_around(path).empty() ? Settings::No : Settings::Rules;
}

bool EditorWorkplace::is_settings(const std::string& path) {
  return settings_of(path) != Settings::No;
}

Errors EditorWorkplace::faults_of_one(ReadConfig read) {
  const PackFile changing{read.config.path, read.config.bytes};
  LoadOptions options;
  if (!read.config.options.empty()) options.configurations = {&changing, 1};
  const RuleSet rules =
      load_all(engines_->rule_directories(draft_beside(read.config.path)), nullptr, options);
  std::copy_if(rules.errors.begin(), rules.errors.end(), std::back_inserter(read.errors),
               [&](const Error& error) { return error.place.file == read.config.path; });
  const Errors unknown = unknown_names(read.config, rules);
  read.errors.insert(read.errors.end(), unknown.begin(), unknown.end());
  return std::move(read.errors);
}

Errors EditorWorkplace::faults_of_config(const OpenFile& open) {
  std::error_code failed;
  // What is not saved yet is above no draft.
  if (!fs::exists(open.path, failed)) return faults_of_one(read_config(open.path, open.text));
  // Whatever the command line says, what is wrong with it can be seen.
  const ConfigChoice found;
  const bool own = fs::path(open.path).filename() == kConfigName;
  DraftEngines engines({options_.rules, own ? found : options_.config, options_.rule_directories,
                        options_.language, &open});
  engines.of(draft_beside(open.path));
  // Another configuration may build upon it that is elsewhere.
  if (!engines.has_read(open.path)) return faults_of_one(read_config(open.path, open.text));
  return engines.take_errors();
}

Errors EditorWorkplace::faults(const std::string& path, const std::string& text) {
  const OpenFile open{path, text};
  Errors errors;
  switch (settings_of(path)) {
    case Settings::No:
      return {};
    case Settings::Rules:
      errors = load_all(rule_directories_around(path), &open).errors;
      break;
    case Settings::SideFile:
      errors = faults_of_one(read_side_file(path, text));
      break;
    case Settings::Config:
    case Settings::Extended:
      errors = faults_of_config(open);
  }
  std::erase_if(errors, [&](const Error& error) {
    return error.place.file.empty() || engines_->absolute(error.place.file) != path;
  });
  return errors;
}

std::optional<std::string> EditorWorkplace::nearest_config(const std::string& draft) {
  if (options_.config.none) return std::nullopt;
  const ConfigChain& chain = engines_->config_of(draft).chain;
  return chain.empty() ? std::string() : engines_->absolute(chain.back().config->path);
}

std::vector<std::string> EditorWorkplace::drafts_in(const std::string& folder) {
  const auto excludes = [this](const std::string& path) { return engines_->excludes(path); };
  return list_drafts({folder}, {}, options_.language, excludes).paths;
}

Result<Source> EditorWorkplace::read_draft(const std::string& path) {
  Result<std::string> bytes = read_file(path, options_.language);
  if (!bytes) return bytes.error();
  auto read = gaolint::read_draft(path, *std::move(bytes), std::nullopt);
  if (const auto* fault = std::get_if<DraftFault>(&read)) {
    return draft_error(path, *fault, options_.language);
  }
  return std::get<Source>(std::move(read));
}

std::optional<std::string> EditorWorkplace::read_text(const std::string& path) {
  Result<std::string> bytes = read_file(path, options_.language);
  if (!bytes) return std::nullopt;
  return *std::move(bytes);
}

std::string EditorWorkplace::stamp(const std::string& path) {
  std::error_code failed;
  const auto time = fs::last_write_time(path, failed);
  if (failed) return {};
  const auto size = fs::file_size(path, failed);
  return std::to_string(time.time_since_epoch().count()) + " " + std::to_string(size);
}

}  // namespace gaolint
