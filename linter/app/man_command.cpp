#include "app/man_command.h"

#include "app/exit_codes.h"
#include "app/man_page.h"
#include "app/option_values.h"
#include "app/output.h"

namespace gaolint {

void add_man_command(CLI::App& app, int& exit_code) {
  const Language language = language_from_environment();
  CLI::App* command =
      app.add_subcommand("man", phrase(language, "输出手册页", "print the manual page"));
  OptionAdder(*command).footer("例如：gaolint man | man -l -", "As in: gaolint man | man -l -");
  command->callback([&app, &exit_code, language] {
    print(man_page(command_tree(app), GAOLINT_VERSION, language));
    exit_code = kNothingFound;
  });
}

}  // namespace gaolint
