#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/drafts.h"
#include "report/language.h"
#include "report/phrase.h"

namespace gaolint {

/// Adds an option that may be given several times, each time with one value or several with commas
/// between.
CLI::Option* add_list_option(CLI::App& command, const std::string& name,
                             std::vector<std::string>& values, const std::string& description);

/// Adds options to one command, described in the user's language.
class OptionAdder {
 public:
  explicit OptionAdder(CLI::App& command)
      : command_(command), language_(language_from_environment()) {}

  CLI::Option* text(const std::string& name, std::string& value, const char* zh, const char* en);
  /// One of a few values.
  CLI::Option* choice(const std::string& name, std::string& value,
                      const std::vector<std::string>& values, const char* zh, const char* en);
  /// As add_list_option().
  CLI::Option* list(const std::string& name, std::vector<std::string>& values, const char* zh,
                    const char* en);
  /// May be given several times; a comma is part of the value.
  CLI::Option* repeated(const std::string& name, std::vector<std::string>& values, const char* zh,
                        const char* en);
  /// What stands for itself on the command line, any number of times.
  CLI::Option* operands(const std::string& name, std::vector<std::string>& values, const char* zh,
                        const char* en);
  template <class Number>
  CLI::Option* number(const std::string& name, Number& value, Number least, Number greatest,
                      const char* zh, const char* en);
  CLI::Option* flag(const std::string& name, bool& value, const char* zh, const char* en);
  void footer(const char* zh, const char* en);

  /// Options that mean the same wherever they are.
  void rule_directories(std::vector<std::string>& directories);
  void encoding(std::string& name);
  void language_choice(std::string& name);
  void color_choice(std::string& wish);

  CLI::App& command() const { return command_; }
  Language language() const { return language_; }

 private:
  CLI::App& command_;
  Language language_;
};

template <class Number>
CLI::Option* OptionAdder::number(const std::string& name, Number& value, Number least,
                                 Number greatest, const char* zh, const char* en) {
  return command_.add_option(name, value, phrase(language_, zh, en))
      ->type_name("N")
      ->check(CLI::Range(least, greatest).description(""));
}

/// A command: what it is called, what it is told and what it does. Gives the exit code.
template <class Options>
struct Command {
  const char* name;
  const char* zh;
  const char* en;
  void (*add_options)(OptionAdder&, Options&);
  int (*run)(const Options&);
};

/// Adds it below `parent`. It runs when it is named and nothing below it is.
template <class Options>
CLI::App* add_command(CLI::App& parent, int& exit_code, const Command<Options>& command) {
  const auto options = std::make_shared<Options>();
  CLI::App* app = parent.add_subcommand(
      command.name, phrase(language_from_environment(), command.zh, command.en));
  OptionAdder add(*app);
  command.add_options(add, *options);
  app->callback([app, options, run = command.run, &exit_code] {
    if (app->get_subcommands().empty()) exit_code = run(*options);
  });
  return app;
}

/// The language that --lang names; without it that of the environment.
Language chosen_language(const std::string& name);

/// What to read, as every command that checks drafts has it.
struct DraftArguments {
  std::vector<std::string> paths = {"."};
  std::string stdin_name = "<stdin>";
  std::vector<std::string> rule_directories;
  std::string encoding;
  std::string language;

  void add_to(CLI::App& command);
  /// All but the rules.
  void add_paths_to(OptionAdder& add);
  Language chosen_language() const { return gaolint::chosen_language(language); }
  ReadOptions read_options() const;
};

}  // namespace gaolint
