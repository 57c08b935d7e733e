#include "app/draft_engines.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "app/list_drafts.h"
#include "app/read_file.h"
#include "app/wording_forms.h"
#include "config/adjustment.h"
#include "config/config_rules.h"
#include "engine/selection.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

/// What is said of any field, in the language of who writes configurations.
constexpr std::array<WordingForm, 20> kForms = {{
    {"unknown key {}", "没有 {0} 这一项"},
    {"{} is missing", "没有写 {0}"},
    {"{} is empty", "{0} 是空的"},
    {"an empty string in {}", "{0} 里有空字符串"},
    {"{} must be from {} to {}, not {}", "{0} 应在 {1} 到 {2} 之间，不是 {3}"},
    {"{} must be {}, not {}", "{0} 应为{1}，不是{2}"},
    {"{} is one of {}, not {}", "{0} 应为 {1} 之一，不是 {2}"},
    {"there is no file {}", "没有文件 {0}"},
    {"{} extends itself", "{0} 又列了自己"},
    {"too many files extend each other", "互相列来列去的文件太多"},
    {"a string", "字符串"},
    {"an integer", "整数"},
    {"a table", "表"},
    {"an array", "数组"},
    {"a boolean", " true 或 false"},
    {"true or false", " true 或 false"},
    {"a date", "日期"},
    {"a date like 2026-07-25", "日期，如 2026-07-25"},
    {"an array of strings", "字符串的数组"},
    {"a string or an array of strings", "字符串或字符串的数组"},
}};

std::string current_directory() {
  std::error_code failed;
  const fs::path path = fs::current_path(failed);
  return failed ? std::string("/") : path.string();
}

std::chrono::year_month_day today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

Adjust adjust_by(const Effective& effective, const std::vector<const Rule*>& rules) {
  const auto adjustment = std::make_shared<const Adjustment>(effective, rules);
  if (adjustment->empty()) return {};
  return [adjustment](const Document& document, Examination& found) {
    adjustment->apply(document, found);
  };
}

}  // namespace

DraftEngines::DraftEngines(const EngineOptions& options)
    : options_(options),
      said_(options.rules.values()),
      working_directory_(current_directory()),
      files_(working_directory_, [this](const std::string& path) -> Result<std::string> {
        const OpenFile* open = options_.open;
        if (open != nullptr && absolute(path) == open->path) return open->text;
        return read_file(path, options_.language);
      }) {}

std::string DraftEngines::absolute(const std::string& path) const {
  return (fs::path(working_directory_) / path).lexically_normal().string();
}

const ConfigChain& DraftEngines::chain_for(const std::string& path) {
  if (options_.config.none) return no_chain_;
  if (!options_.config.file.empty()) return files_.only(options_.config.file);
  return files_.above(fs::path(absolute(path)).parent_path().string());
}

DraftConfig DraftEngines::config_of(const std::string& path) {
  const ConfigChain& chain = chain_for(path);
  DraftConfig config{chain, layers_for(chain, absolute(path))};
  config.layers.push_back({&said_, nullptr});
  return config;
}

bool DraftEngines::excludes(const std::string& path) {
  return is_excluded(chain_for(path), absolute(path));
}

const DraftEngines::Entry& DraftEngines::of(const std::string& path) { return of(path, {}); }

const DraftEngines::Entry& DraftEngines::of(const std::string& path, std::optional<Stage> stage) {
  DraftConfig config = config_of(path);
  if (stage) {
    ConfigValues& said = stages_[*stage];
    said.stage = {*stage, {}};
    config.layers.push_back({&said, nullptr});
  }
  const Entry& found = entry(config);
  if (!options_.config.none) accept(path, config.chain);
  return found;
}

void DraftEngines::accept(const std::string& path, const ConfigChain& chain) {
  FoundAcceptances found = find_acceptances({path, absolute(path), working_directory_}, chain,
                                            rules_of(chain), options_.language);
  fail(found.errors);
  if (!found.list.empty()) accepted_->set(path, std::move(found.list));
}

void DraftEngines::also_called(const std::string& path, const std::string& name) {
  if (const auto list = accepted_->of(path)) accepted_->set(name, *list);
}

const DraftEngines::Entry& DraftEngines::of_command_line() {
  return entry({no_chain_, {{&said_, nullptr}}});
}

const DraftEngines::Entry& DraftEngines::entry(const DraftConfig& config) {
  Key key;
  for (const ConfigLayer& layer : config.layers) key.push_back(layer.values);
  std::unique_ptr<Entry>& known = entries_[key];
  if (!known) known = make(config);
  return *known;
}

std::unique_ptr<DraftEngines::Entry> DraftEngines::make(const DraftConfig& config) {
  fail(files_.take_errors());
  const RuleSet& rules = rules_of(config.chain);
  check_names(config, rules);
  Effective effective = effective_of(config.chain, config.layers);
  std::vector<const Rule*> chosen = choose_rules(rules, effective);
  if (chosen.empty() && errors_.empty()) {
    fail({{phrase(options_.language, "没有选中任何规则", "no rule is selected"), {}, {}, {}}});
  }
  Adjust adjust = adjust_by(effective, chosen);
  Settings settings = effective.settings();
  settings.today = today();
  if (effective.made_from) settings.made_from = read_template(*effective.made_from);
  AcceptedIn accepted = [all = accepted_](const std::string& draft) { return all->of(draft); };
  return std::make_unique<Entry>(
      Entry{std::move(effective),
            Engine(std::move(chosen), settings, std::move(adjust), std::move(accepted))});
}

std::shared_ptr<const Document> DraftEngines::read_template(const PlacedText& file) {
  ReadOptions options;
  options.language = options_.language;
  CheckedDraft read = DraftChecker(options).check(file.text, Engine({}, Settings{}));
  if (!read.draft) {
    fail({std::move(read.error)});
    return nullptr;
  }
  const std::shared_ptr<const Draft> draft = std::move(read.draft);
  return {draft, &draft->document};
}

std::vector<std::string> DraftEngines::directories_of(const ConfigChain& chain) {
  std::vector<std::string> directories = options_.rule_directories;
  for (const ConfigLink& link : chain) {
    for (const PlacedText& each : rule_directories_of({link})) {
      std::error_code failed;
      if (fs::is_directory(each.text, failed)) {
        directories.push_back(each.text);
      } else {
        fail({config_error(
            *link.config, each.place,
            phrase(options_.language, "没有目录 {}", "there is no directory {}", each.text))});
      }
    }
  }
  return directories;
}

std::vector<std::string> DraftEngines::rule_directories(const std::string& path) {
  std::vector<std::string> directories = options_.rule_directories;
  for (const PlacedText& each : rule_directories_of(chain_for(path))) {
    directories.push_back(each.text);
  }
  return directories;
}

std::vector<std::string> DraftEngines::rule_directories_around(const std::string& file) {
  const auto holds = [&](const std::string& directory) {
    const fs::path below = fs::path(file).lexically_relative(absolute(directory));
    return !below.empty() && *below.begin() != "..";
  };
  const auto any_holds = [&](const std::vector<std::string>& directories) {
    return std::any_of(directories.begin(), directories.end(), holds);
  };
  for (const auto& [made_of, rules] : rule_sets_) {
    if (any_holds(made_of.first)) return made_of.first;
  }
  // One that is still to be made has not been loaded.
  std::vector<std::string> directories = rule_directories(file);
  return any_holds(directories) ? directories : std::vector<std::string>();
}

const RuleSet& DraftEngines::rules_of(const ConfigChain& chain) {
  std::vector<std::string> directories = directories_of(chain);
  std::vector<const Config*> changing;
  std::vector<PackFile> configurations;
  for (const ConfigLink& link : chain) {
    if (link.config->options.empty()) continue;
    changing.push_back(link.config);
    configurations.push_back({link.config->path, link.config->bytes});
  }
  std::unique_ptr<RuleSet>& rules = rule_sets_[{directories, std::move(changing)}];
  if (!rules) {
    LoadOptions options;
    options.purpose = Purpose::Checking;
    options.configurations = configurations;
    rules = std::make_unique<RuleSet>(load_all(directories, options_.open, options));
    fail(rules->errors);
  }
  return *rules;
}

void DraftEngines::check_names(const DraftConfig& config, const RuleSet& rules) {
  for (const ConfigLink& link : config.chain) fail(unknown_names(*link.config, rules));
  for (const auto* patterns : {&options_.rules.select, &options_.rules.ignore}) {
    for (const std::string& pattern : *patterns) {
      if (const auto error = unknown_pattern(rules, pattern)) fail({*error});
    }
  }
}

void DraftEngines::fail(const Errors& errors) {
  for (const Error& error : errors) {
    const Place& place = error.place;
    if (said_errors_.emplace(place.file, place.line, place.column, error.message).second) {
      errors_.push_back(error);
      if (options_.language == Language::Zh) {
        errors_.back().message = in_chinese(error.message, kForms).value_or(error.message);
      }
    }
  }
}

Errors DraftEngines::take_errors() {
  fail(files_.take_errors());
  return std::exchange(errors_, {});
}

ChosenEngines choose_engines(DraftEngines& engines, const std::vector<std::string>& paths,
                             const std::string& stdin_name) {
  ChosenEngines chosen;
  // Without a draft, too, what is wrong with the rules is said.
  if (paths.empty()) engines.of_command_line();
  for (const std::string& path : paths) {
    const DraftEngines::Entry& entry = engines.of(path == kStandardInput ? stdin_name : path);
    chosen.jobs.push_back({path, &entry.engine});
    chosen.effective.push_back(&entry.effective);
  }
  return chosen;
}

DraftEngines& lasting_engines(const EngineOptions& options) {
  static auto& all = *new std::vector<std::unique_ptr<DraftEngines>>();
  return *all.emplace_back(std::make_unique<DraftEngines>(options));
}

}  // namespace gaolint
