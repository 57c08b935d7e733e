#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/completions.h"

namespace gaolint {
namespace {

// The words of the line are cut at `=` too, unless the user has that changed.
constexpr const char* kHead =
    R"(# bash completion for gaolint {version}, made by: gaolint completions bash

_gaolint_rules={rules}
_gaolint_patterns={patterns}

# Offers the words that go on from what was typed; of a list, from what follows its last comma.
_gaolint_offer() {{
  local typed=$current before=$prefix
  if [[ $2 == list && $typed == *,* ]]; then
    before+=${{typed%,*}},
    typed=${{typed##*,}}
  fi
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "$typed")
}}

# Offers nothing, not even files.
_gaolint_offer_nothing() {{
  compopt +o default +o bashdefault
}}

_gaolint_offer_directories() {{
  compopt +o default +o bashdefault -o dirnames
}}

)";

constexpr const char* kMain = R"(_gaolint() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} option=${{COMP_WORDS[COMP_CWORD - 1]}}
  local prefix= command=gaolint word
  if [[ $current == '=' ]]; then
    current=
  elif [[ $option == '=' ]]; then
    option=${{COMP_WORDS[COMP_CWORD - 2]}}
  elif [[ $current == --*=* ]]; then
    option=${{current%%=*}} prefix=${{current%%=*}}= current=${{current#*=}}
  fi
  for word in "${{COMP_WORDS[@]:1:COMP_CWORD - 1}}"; do
    case "$command $word" in
      {commands}) command+=" $word" ;;
    esac
  done
  COMPREPLY=()
  _gaolint_values && return
  if [[ $current == -* ]]; then _gaolint_options; else _gaolint_operands; fi
}}

complete -o bashdefault -o default -F _gaolint gaolint
)";

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// What is offered for a value; nothing is what leaves it to the shell: files.
std::string offer(const OptionEntry& value) {
  switch (value.kind) {
    case ValueKind::Word:
      return "_gaolint_offer " + shell_quoted(joined(value.words));
    case ValueKind::Rule:
      return "_gaolint_offer \"$_gaolint_rules\"";
    case ValueKind::RulePattern:
      return "_gaolint_offer \"$_gaolint_patterns\" list";
    case ValueKind::Directory:
      return "_gaolint_offer_directories";
    case ValueKind::Text:
      return "_gaolint_offer_nothing";
    case ValueKind::File:
      return ":";
  }
  return ":";
}

std::string values_of(const CommandEntry& command) {
  std::string text;
  for (const OptionEntry& option : command.options) {
    if (option.value.empty()) continue;
    for (const std::string& name : option.names) {
      text += fmt::format("    '{} {}') {} ;;\n", command.name, name, offer(option));
    }
  }
  return text;
}

std::string option_names(const CommandEntry& command) {
  std::vector<std::string> names;
  for (const OptionEntry& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return joined(names);
}

std::string operands_of(const CommandEntry& command) {
  std::vector<std::string> below;
  for (const CommandEntry& each : command.commands) below.push_back(last_word(each));
  const OptionEntry* operand = telling_operand(command);
  if (!below.empty()) {
    return "_gaolint_offer_nothing; _gaolint_offer " + shell_quoted(joined(below));
  }
  return operand == nullptr ? "_gaolint_offer_nothing" : offer(*operand);
}

}  // namespace

std::string shell_quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string bash_completion(const Completions& completions) {
  const auto commands = flatten(completions.tree);
  std::vector<std::string> names;
  std::string values;
  std::string options;
  std::string operands;
  for (const CommandEntry* command : commands) {
    if (command != commands[0]) names.push_back(shell_quoted(command->name));
    values += values_of(*command);
    options +=
        fmt::format("    '{}') _gaolint_offer '{}' ;;\n", command->name, option_names(*command));
    operands += fmt::format("    '{}') {} ;;\n", command->name, operands_of(*command));
  }
  return fmt::format(kHead, fmt::arg("version", completions.version),
                     fmt::arg("rules", shell_quoted(joined(completions.rules))),
                     fmt::arg("patterns", shell_quoted(joined(completions.patterns)))) +
         "_gaolint_values() {\n  case \"$command $option\" in\n" + values +
         "    *) return 1 ;;\n  esac\n}\n\n_gaolint_options() {\n  case $command in\n" + options +
         "  esac\n}\n\n_gaolint_operands() {\n  case $command in\n" + operands + "  esac\n}\n\n" +
         fmt::format(kMain, fmt::arg("commands", fmt::join(names, " | ")));
}

}  // namespace gaolint
