#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/completions.h"

namespace gaolint {
namespace {

constexpr const char* kHead =
    R"(# fish completion for gaolint {version}, made by: gaolint completions fish

function __gaolint_at --description 'Whether what is typed belongs to this command'
    set -l at gaolint
    for word in (commandline -opc)[2..]
        switch "$at $word"
            case {commands}
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end

function __gaolint_rules --description 'What gaolint explain knows'
    printf '%s\n' {rules}
end

function __gaolint_patterns --description 'What --select knows, with commas between'
    set -l typed (string replace -r '^--[a-z]+=' '' -- (commandline -ct))
    set -l before (string match -r '^.*,' -- $typed)
    printf '%s\n' "$before"{patterns}
end

)";

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

/// The options of `complete` that say what the value is.
std::string offer(const OptionEntry& value) {
  switch (value.kind) {
    case ValueKind::Word:
      return fmt::format("-x -a '{}'", fmt::join(value.words, " "));
    case ValueKind::Rule:
      return "-x -a '(__gaolint_rules)'";
    case ValueKind::RulePattern:
      return "-x -a '(__gaolint_patterns)'";
    case ValueKind::Directory:
      return "-x -a '(__fish_complete_directories)'";
    case ValueKind::File:
      return "-r -F";
    case ValueKind::Text:
      return "-x";
  }
  return "";
}

std::string names(const OptionEntry& option) {
  std::string text;
  for (const std::string& name : option.names) {
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return text;
}

std::string lines(const CommandEntry& command) {
  const std::string here = "complete -c gaolint -n " + quoted("__gaolint_at " + command.name);
  std::string text;
  for (const OptionEntry& option : command.options) {
    text += here + names(option);
    if (!option.value.empty()) text += " " + offer(option);
    text += " -d " + quoted(option.description) + "\n";
  }
  for (const CommandEntry& below : command.commands) {
    text += here + " -f -a " + last_word(below) + " -d " + quoted(below.summary) + "\n";
  }
  const OptionEntry* operand = telling_operand(command);
  if (operand == nullptr) {
    text += here + " -f\n";
  } else if (operand->kind != ValueKind::File) {
    text += here + " " + offer(*operand) + "\n";
  }
  return text;
}

}  // namespace

std::string fish_completion(const Completions& completions) {
  const auto commands = flatten(completions.tree);
  std::vector<std::string> names;
  for (const CommandEntry* command : commands) {
    if (command != commands[0]) names.push_back(quoted(command->name));
  }
  std::string text = fmt::format(
      kHead, fmt::arg("version", completions.version), fmt::arg("commands", fmt::join(names, " ")),
      fmt::arg("rules", fmt::join(completions.rules, " ")),
      fmt::arg("patterns", fmt::format("{{{}}}", fmt::join(completions.patterns, ","))));
  for (const CommandEntry* command : commands) text += lines(*command);
  return text;
}

}  // namespace gaolint
