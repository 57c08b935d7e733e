#include "app/lsp_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>

#include "app/config_choice.h"
#include "app/editor_workplace.h"
#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/option_values.h"
#include "app/rule_choice.h"
#include "lsp/server.h"

namespace gaolint {
namespace {

struct LspOptions {
  std::vector<std::string> directories;  // of packs, beside those built in
  RuleChoice rules;
  ConfigChoice config;
  std::string language;
  std::string rule_pages;
};

std::string as_folder(std::string address) {
  if (!address.empty() && !address.ends_with('/')) address += '/';
  return address;
}

int run_lsp(const LspOptions& options) {
  const Language language = chosen_language(options.language);
  ErrorLog log(language, "never");
  EditorWorkplace workplace({options.rules, options.config, options.directories, language}, log);
  if (!workplace.has_rules()) return kFailed;
  // A client that is gone is noticed where something is written to it.
  std::signal(SIGPIPE, SIG_IGN);
  return serve(STDIN_FILENO, STDOUT_FILENO,
               {GAOLINT_VERSION, parse_language(options.language), as_folder(options.rule_pages),
                workplace});
}

void add_options(OptionAdder& add, LspOptions& options) {
  add.rule_directories(options.directories);
  options.rules.add_to(add.command());
  options.config.add_to(add.command());
  add.text("--rule-pages", options.rule_pages, "规则说明页所在的网址，诊断链接到那里",
           "address of the pages about rules, which diagnostics link to")
      ->type_name("URL");
  add.language_choice(options.language);
}

}  // namespace

void add_lsp_command(CLI::App& app, int& exit_code) {
  CLI::App* command = add_command<LspOptions>(
      app, exit_code,
      {"lsp", "语言服务器，供编辑器使用", "language server for editors", add_options, run_lsp});
  // Clients say how they speak; there is only this way.
  command->add_flag("--stdio")->group("");
}

}  // namespace gaolint
