#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <memory>
#include <string>

#include "app/blanks_command.h"
#include "app/check_command.h"
#include "app/compare_command.h"
#include "app/completions_command.h"
#include "app/config_command.h"
#include "app/exit_codes.h"
#include "app/explain_command.h"
#include "app/figures_command.h"
#include "app/fix_command.h"
#include "app/help_format.h"
#include "app/init_command.h"
#include "app/lsp_command.h"
#include "app/man_command.h"
#include "app/outline_command.h"
#include "app/rules_command.h"
#include "app/usage_error.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// CLI11's own words in Chinese.
void translate_headings(CLI::App& app) {
  app.option_defaults()->group("选项");
  const auto formatter = app.get_formatter();
  formatter->label("Usage", "用法");
  formatter->label("OPTIONS", "选项");
  formatter->label("SUBCOMMAND", "命令");
  formatter->label("Positionals", "参数");
  formatter->label("REQUIRED", "（必需）");
}

/// Of commands below commands, too.
void translate_help(CLI::App& command) {
  command.get_help_ptr()->group("选项");
  for (CLI::App* below : command.get_subcommands({})) {
    below->group("命令");
    below->get_help_ptr()->group("选项");
  }
}

void describe(CLI::App& app, Language language) {
  app.formatter(std::make_shared<HelpFormat>());
  if (language == Language::Zh) translate_headings(app);
  app.name("gaolint");
  app.description(
      phrase(language, "检查讲话稿和公文：没填的空、层次序号、重复、时间、用字、标点",
             "Checks Chinese speech drafts and official documents: blanks, numbering, repetition, "
             "dates, wrong characters, punctuation"));
  app.set_version_flag("--version", "gaolint " GAOLINT_VERSION,
                       phrase(language, "显示版本", "print the version"));
  app.set_help_flag("-h,--help", phrase(language, "显示用法", "print this help"));
  app.footer(
      phrase(language, "运行 gaolint 命令 --help 查看各命令的用法", "See gaolint COMMAND --help"));
  app.get_formatter()->column_width(28);
  app.failure_message([language](const CLI::App* program, const CLI::Error& error) {
    return usage_error(*program, error, language);
  });
  app.require_subcommand(1);
}

/// CLI11 would only say that a command is required.
bool is_unknown_command(const CLI::App& app, const std::string& name) {
  const auto commands = app.get_subcommands({});
  return !name.starts_with('-') &&
         std::none_of(commands.begin(), commands.end(),
                      [&](const CLI::App* command) { return command->check_name(name); });
}

/// What loading the rules frees is needed again at once, and so are the texts of a large draft at
/// every edit: giving them back to the system in between would cost a tenth of the time that a
/// short draft takes.
void keep_freed_memory() {
#ifdef M_TRIM_THRESHOLD
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}

int run(int argc, const char* const* argv) {
  CLI::App app;
  int exit_code = kNothingFound;
  const Language language = language_from_environment();
  describe(app, language);
  add_check_command(app, exit_code);
  add_fix_command(app, exit_code);
  add_blanks_command(app, exit_code);
  add_outline_command(app, exit_code);
  add_compare_command(app, exit_code);
  add_figures_command(app, exit_code);
  add_rules_command(app, exit_code);
  add_explain_command(app, exit_code);
  add_config_command(app, exit_code);
  add_init_command(app, exit_code);
  add_lsp_command(app, exit_code);
  add_completions_command(app, exit_code);
  add_man_command(app, exit_code);
  if (language == Language::Zh) {
    for (CLI::App* command : app.get_subcommands({})) {
      command->group("命令");
      translate_help(*command);
    }
  }
  if (argc < 2) {
    std::cerr << app.help();
    return kFailed;
  }
  if (is_unknown_command(app, argv[1])) {
    std::cerr << unknown_command(app, argv[1], language);
    return kFailed;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kNothingFound : kFailed;
  }
  return exit_code;
}

}  // namespace
}  // namespace gaolint

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  gaolint::keep_freed_memory();
  try {
    return gaolint::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "gaolint: " << error.what() << '\n';
    return gaolint::kFailed;
  }
}
