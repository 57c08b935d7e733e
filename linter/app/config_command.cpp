#include "app/config_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/config_report.h"
#include "app/draft_engines.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/output.h"

namespace gaolint {
namespace {

struct ConfigOptions {
  std::string draft = ".";
  std::vector<std::string> rule_directories;
  RuleChoice rules;
  ConfigChoice config;
  std::string format = "human";
  std::string language;
};

/// Of a directory, what holds for a draft in it that no override names.
std::string draft_in(const std::string& path) {
  std::error_code failed;
  const bool directory = std::filesystem::is_directory(path, failed);
  return directory ? (std::filesystem::path(path) / "").lexically_normal().string() : path;
}

int run_config(const ConfigOptions& options) {
  const Language language = chosen_language(options.language);
  DraftEngines engines({options.rules, options.config, options.rule_directories, language});
  const ConfigReport report = report_config(engines, draft_in(options.draft));
  const Errors errors = engines.take_errors();
  ErrorLog log(language, "auto");
  log.add(errors);
  print(options.format == "json" ? json_config(report, errors) : human_config(report, language));
  return errors.empty() ? kNothingFound : kFailed;
}

void add_options(OptionAdder& add, ConfigOptions& options) {
  add.footer("退出码：0 完成，2 配置或规则有错", "Exit code: 0 done, 2 a configuration is wrong");
  add.text("FILE", options.draft, "稿件或目录，缺省为当前目录",
           "a draft or directory, by default the current one");
  options.rules.add_to(add.command());
  options.config.add_to(add.command());
  add.rule_directories(options.rule_directories);
  add.choice("--format", options.format, {"human", "json"}, "输出格式", "output format");
  add.language_choice(options.language);
}

}  // namespace

void add_config_command(CLI::App& app, int& exit_code) {
  add_command<ConfigOptions>(
      app, exit_code,
      {"config", "显示一份稿件适用的配置，以及每项写在哪里",
       "show what is configured for a draft, and where", add_options, run_config});
}

}  // namespace gaolint
