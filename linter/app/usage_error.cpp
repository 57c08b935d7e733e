#include "app/usage_error.h"

#include <array>
#include <string_view>
#include <vector>

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
  const std::string name = command.get_name();
  return command.get_parent() == nullptr ? name : full_name(*command.get_parent()) + " " + name;
}

/// How CLI11 words an error: what stands before, between and after the names it is about.
struct Form {
  std::string_view before;
  std::string_view between;
  std::string_view after;
  const char* zh;
};

constexpr std::array<Form, 6> kForms = {{
    {"The following argument was not expected: ", "", "", "不认识 {}"},
    {"The following arguments were not expected: ", "", "", "不认识 {}"},
    {"", " excludes ", "", "{} 不能与 {} 同用"},
    {"", " requires ", "", "{} 要与 {} 同用"},
    {"", ": 1 required ", " missing", "{} 后面没有写 {}"},
    {"", "", " is required", "没有写 {}"},
}};

/// The error in Chinese where its form is known. Those of values are ours and are in Chinese
/// already.
std::string in_chinese(const std::string& message) {
  for (const Form& form : kForms) {
    const std::string_view text = message;
    if (!text.starts_with(form.before) || !text.ends_with(form.after)) continue;
    const std::string_view names =
        text.substr(form.before.size(), text.size() - form.before.size() - form.after.size());
    const std::size_t cut = names.find(form.between);
    if (cut == names.npos) continue;
    const std::string first(names.substr(0, form.between.empty() ? names.npos : cut));
    const std::string second(names.substr(cut + form.between.size()));
    return phrase(Language::Zh, form.zh, "", first, second);
  }
  return message;
}

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
  const std::string message = language == Language::Zh ? in_chinese(error.what()) : error.what();
  return with_help(message, suggestion(command, error), full_name(command), language);
}

std::string unknown_command(const CLI::App& app, const std::string& word, Language language) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return with_help(phrase(language, "没有“{}”这个命令", "there is no command {}", word),
                   nearest(word, names), app.get_name(), language);
}

}  // namespace gaolint
