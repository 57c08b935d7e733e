#include "app/command_tree.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <sstream>
#include <string_view>

namespace gaolint {
namespace {

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> words;
  std::istringstream in(text);
  for (std::string word; std::getline(in, word, '|');) words.push_back(word);
  return words;
}

/// By what the help calls the value.
ValueKind kind_of(const std::string& value, bool operand) {
  static const std::map<std::string_view, ValueKind> of_options = {
      {"FILE", ValueKind::File},
      {"DIR", ValueKind::Directory},
      {"PATTERN", ValueKind::RulePattern}};
  static const std::map<std::string_view, ValueKind> of_operands = {
      {"PATH", ValueKind::File}, {"FILE", ValueKind::File},     {"OLD", ValueKind::File},
      {"NEW", ValueKind::File},  {"DIR", ValueKind::Directory}, {"ID", ValueKind::Rule}};
  const auto& kinds = operand ? of_operands : of_options;
  const auto found = kinds.find(value);
  return found == kinds.end() ? ValueKind::Text : found->second;
}

std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

OptionEntry entry_of(const CLI::Option& option) {
  OptionEntry entry;
  const bool operand = option.get_positional();
  const std::string type = option.get_type_name();
  entry.names = operand ? std::vector{option.get_name(true)} : names_of(option);
  if (operand || option.get_items_expected_max() > 0) entry.value = operand ? entry.names[0] : type;
  if (type.find('|') != std::string::npos) {
    entry.kind = ValueKind::Word;
    entry.words = split_words(type);
  } else {
    entry.kind = kind_of(entry.value, operand);
  }
  entry.description = option.get_description();
  entry.required = option.get_required();
  entry.repeatable = option.get_items_expected_max() > 1;
  entry.list = option.get_delimiter() == ',';
  return entry;
}

CommandEntry entry_of(const CLI::App& command, const std::string& above) {
  CommandEntry entry;
  entry.name = above + command.get_name();
  entry.summary = command.get_description();
  entry.footer = command.get_footer();
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_group().empty()) continue;
    (option->get_positional() ? entry.operands : entry.options).push_back(entry_of(*option));
  }
  for (const CLI::App* below : command.get_subcommands([](const CLI::App*) { return true; })) {
    entry.commands.push_back(entry_of(*below, entry.name + " "));
  }
  return entry;
}

void add_all(const CommandEntry& command, std::vector<const CommandEntry*>& all) {
  all.push_back(&command);
  for (const CommandEntry& below : command.commands) add_all(below, all);
}

}  // namespace

CommandEntry command_tree(const CLI::App& app) { return entry_of(app, ""); }

std::vector<const CommandEntry*> flatten(const CommandEntry& command) {
  std::vector<const CommandEntry*> all;
  add_all(command, all);
  return all;
}

std::string last_word(const CommandEntry& command) {
  return command.name.substr(command.name.rfind(' ') + 1);
}

const OptionEntry* telling_operand(const CommandEntry& command) {
  const auto& operands = command.operands;
  if (operands.empty()) return nullptr;
  const auto told = std::find_if(operands.begin(), operands.end(), [](const OptionEntry& operand) {
    return operand.kind != ValueKind::Text;
  });
  return told == operands.end() ? &operands[0] : &*told;
}

}  // namespace gaolint
