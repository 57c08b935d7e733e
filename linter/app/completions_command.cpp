#include "app/completions_command.h"

#include <set>
#include <string>

#include "app/completions.h"
#include "app/exit_codes.h"
#include "app/load.h"
#include "app/option_values.h"
#include "app/output.h"

namespace gaolint {
namespace {

Completions completions_of(const CLI::App& app) {
  Completions completions{command_tree(app), GAOLINT_VERSION, {}, {}};
  const RuleSet rules = load_all(std::vector<std::string>());
  std::set<std::string> known;
  for (const auto& rule : rules.rules) known.insert({rule->id, std::string(rule->family())});
  completions.rules.assign(known.begin(), known.end());
  for (const Pack& pack : rules.packs) known.insert(pack.name);
  completions.patterns.assign(known.begin(), known.end());
  return completions;
}

std::string script_for(const std::string& shell, const Completions& completions) {
  if (shell == "bash") return bash_completion(completions);
  return shell == "zsh" ? zsh_completion(completions) : fish_completion(completions);
}

}  // namespace

void add_completions_command(CLI::App& app, int& exit_code) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("completions", phrase(language_from_environment(), "输出命令行的补全脚本",
                                               "print the script that completes command lines"));
  OptionAdder add(*command);
  add.choice("SHELL", *shell, {"bash", "zsh", "fish"}, "在哪个 shell 里用", "for this shell")
      ->required();
  add.footer("例如：gaolint completions bash > ~/.local/share/bash-completion/completions/gaolint",
             "As in: gaolint completions bash > "
             "~/.local/share/bash-completion/completions/gaolint");
  command->callback([&app, &exit_code, shell] {
    print(script_for(*shell, completions_of(app)));
    exit_code = kNothingFound;
  });
}

}  // namespace gaolint
