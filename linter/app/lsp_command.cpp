#include "app/lsp_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <csignal>

#include "app/error_log.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/rule_choice.h"
#include "lsp/server.h"

namespace gaolint {
namespace {

struct LspOptions {
  std::vector<std::string> directories;  // of packs, beside those built in
  RuleChoice rules;
  std::string language;
  std::string rule_pages;
};

std::string as_folder(std::string address) {
  if (!address.empty() && !address.ends_with('/')) address += '/';
  return address;
}

int run_lsp(const LspOptions& options) {
  const Language language = chosen_language(options.language);
  const RuleSet rules = load_all(options.directories);
  ErrorLog log(language, "never");
  log.add(rules.errors);
  Selection selection = options.rules.choose(rules, language);
  log.add(selection.errors);
  if (selection.rules.empty()) return kFailed;
  const Engine engine(std::move(selection.rules), options.rules.settings());
  // A client that is gone is noticed where something is written to it.
  std::signal(SIGPIPE, SIG_IGN);
  return serve(STDIN_FILENO, STDOUT_FILENO,
               {GAOLINT_VERSION, parse_language(options.language), as_folder(options.rule_pages),
                [&](std::string_view) -> const Engine& { return engine; }});
}

void add_options(OptionAdder& add, LspOptions& options) {
  add.rule_directories(options.directories);
  options.rules.add_to(add.command());
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
