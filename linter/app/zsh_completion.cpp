#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/completions.h"

namespace gaolint {
namespace {

constexpr const char* kHead = R"(#compdef gaolint
# zsh completion for gaolint {version}, made by: gaolint completions zsh

_gaolint__rule_ids() {{
  local -a names=({rules})
  compadd "$@" -a names
}}

_gaolint__rule_pattern() {{
  local -a names=({patterns})
  compadd "$@" -a names
}}

_gaolint__rule_patterns() {{
  _sequence _gaolint__rule_pattern "$@"
}}

)";

// Found through $fpath the file is the function itself; otherwise somebody sources it.
constexpr const char* kTail = R"(if [[ $funcstack[1] == _gaolint ]]; then
  _gaolint "$@"
else
  compdef _gaolint gaolint
fi
)";

constexpr const char* kDispatch = R"(  case $state in
    command)
      local -a commands=(
{commands}      )
      _describe -t commands command commands && status_=0
      ;;
    rest)
      curcontext=${{curcontext%:*:*}}:${{curcontext##*:}}-$line[1]:
      (( $+functions[{function}_$line[1]] )) && {function}_$line[1] && status_=0
      ;;
  esac
)";

/// Within what _arguments and _describe take apart at colons and brackets.
std::string plain(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (c == ':' || c == '[' || c == ']' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string function_name(const CommandEntry& command) {
  std::string name = "_" + command.name;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

std::string action(const OptionEntry& value) {
  switch (value.kind) {
    case ValueKind::Word:
      return fmt::format("({})", fmt::join(value.words, " "));
    case ValueKind::Rule:
      return "_gaolint__rule_ids";
    case ValueKind::RulePattern:
      return "_gaolint__rule_patterns";
    case ValueKind::Directory:
      return "_files -/";
    case ValueKind::File:
      return "_files";
    case ValueKind::Text:
      return "";
  }
  return "";
}

/// What stands for the value: the words would be said twice.
std::string label(const OptionEntry& value) {
  return plain(value.kind == ValueKind::Word ? value.names.back() : value.value);
}

std::string specification(const OptionEntry& option, const std::string& name) {
  std::string text = option.repeatable ? "*" : "";
  text += name;
  if (!option.value.empty()) text += "=";
  text += "[" + plain(option.description) + "]";
  if (!option.value.empty()) text += ":" + label(option) + ":" + action(option);
  return text;
}

std::string operand(const OptionEntry& operand) {
  const std::string place = operand.repeatable ? "*:" : operand.required ? ":" : "::";
  return place + label(operand) + ":" + action(operand);
}

std::string dispatch(const CommandEntry& command) {
  std::string commands;
  for (const CommandEntry& below : command.commands) {
    commands += "        " + shell_quoted(last_word(below) + ":" + plain(below.summary)) + "\n";
  }
  return fmt::format(kDispatch, fmt::arg("commands", commands),
                     fmt::arg("function", function_name(command)));
}

std::string function(const CommandEntry& command) {
  std::string text = function_name(command) + "() {\n";
  text += "  local curcontext=$curcontext state line\n  local -i status_=1\n";
  text += "  local -A opt_args\n  _arguments -C -S";
  const auto add = [&](const std::string& spec) { text += " \\\n    " + shell_quoted(spec); };
  for (const OptionEntry& option : command.options) {
    for (const std::string& name : option.names) add(specification(option, name));
  }
  for (const OptionEntry& each : command.operands) add(operand(each));
  if (!command.commands.empty()) {
    add(": :->command");
    add("*:: :->rest");
  }
  text += " && status_=0\n";
  if (!command.commands.empty()) text += dispatch(command);
  return text + "  return status_\n}\n\n";
}

}  // namespace

std::string zsh_completion(const Completions& completions) {
  std::string text = fmt::format(kHead, fmt::arg("version", completions.version),
                                 fmt::arg("rules", fmt::join(completions.rules, " ")),
                                 fmt::arg("patterns", fmt::join(completions.patterns, " ")));
  for (const CommandEntry* command : flatten(completions.tree)) text += function(*command);
  return text + kTail;
}

}  // namespace gaolint
