#include "app/usage_error.h"

#include <array>
#include <string_view>
#include <vector>

#include "app/wording_forms.h"
#include "report/excerpt.h"
#include "report/phrase.h"
#include "rule/fields.h"

namespace gaolint {
namespace {

/// The command that was named, or the program.
const CLI::App& innermost(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return *command;
}

std::string full_name(const CLI::App& command) {
  const std::string& name = command.get_name();
  return command.get_parent() == nullptr ? name : full_name(*command.get_parent()) + " " + name;
}

/// As CLI11 words its errors; those of values are ours.
constexpr std::array<WordingForm, 6> kForms = {{
    {"The following argument was not expected: {}", "不认识 {0}"},
    {"The following arguments were not expected: {}", "不认识 {0}"},
    {"{} excludes {}", "{0} 不能与 {1} 同用"},
    {"{} requires {}", "{0} 要与 {1} 同用"},
    {"{}: 1 required {} missing", "{0} 后面没有写 {1}"},
    {"{} is required", "没有写 {0}"},
}};

/// The option that was meant, for a misspelt one.
std::string suggestion(const CLI::App& command, const CLI::Error& error) {
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return {};
  const std::string message = error.what();
  const std::string word = message.substr(message.rfind(' ') + 1);
  if (!word.starts_with("--")) return {};
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return nearest(word.substr(0, word.find('=')), names);
}

std::string with_help(const std::string& message, const std::string& meant,
                      const std::string& command, Language language) {
  std::string text =
      phrase(language, "gaolint: 错误: {}\n", "gaolint: error: {}\n", visible(message));
  if (!meant.empty()) text += phrase(language, "是不是 {}？\n", "Did you mean {}?\n", meant);
  return text + phrase(language, "运行 {} --help 查看用法\n", "See {} --help\n", command);
}

}  // namespace

std::string usage_error(const CLI::App& app, const CLI::Error& error, Language language) {
  const CLI::App& command = innermost(app);
  std::string message = error.what();
  if (language == Language::Zh) message = in_chinese(message, kForms).value_or(message);
  return with_help(message, suggestion(command, error), full_name(command), language);
}

std::string unknown_command(const CLI::App& app, const std::string& word, Language language) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return with_help(phrase(language, "没有“{}”这个命令", "there is no command {}", word),
                   nearest(word, names), app.get_name(), language);
}

}  // namespace gaolint
