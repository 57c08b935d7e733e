#include "app/option_values.h"

#include <fmt/format.h>

namespace gaolint {
namespace {

CLI::Validator is_encoding(Language language) {
  const auto check = [language](std::string& text) {
    if (parse_encoding(text)) return std::string();
    return phrase(language, "不认识编码“{}”，可用 utf-8、utf-16、utf-16le、utf-16be、gb18030",
                  "unknown encoding {}: use utf-8, utf-16, utf-16le, utf-16be or gb18030", text);
  };
  return {check, ""};
}

}  // namespace

CLI::Option* add_list_option(CLI::App& command, const std::string& name,
                             std::vector<std::string>& values, const std::string& description) {
  return command.add_option(name, values, description)->delimiter(',')->allow_extra_args(false);
}

CLI::Option* OptionAdder::text(const std::string& name, std::string& value, const char* zh,
                               const char* en) {
  return command_.add_option(name, value, phrase(language_, zh, en));
}

CLI::Option* OptionAdder::choice(const std::string& name, std::string& value,
                                 const std::vector<std::string>& values, const char* zh,
                                 const char* en) {
  CLI::Option* option = text(name, value, zh, en);
  if (!value.empty()) option->capture_default_str();
  // The values are named as the type; CLI11 would name them a second time.
  return option->check(CLI::IsMember(values).description(""))
      ->type_name(fmt::format("{}", fmt::join(values, "|")));
}

CLI::Option* OptionAdder::list(const std::string& name, std::vector<std::string>& values,
                               const char* zh, const char* en) {
  return add_list_option(command_, name, values, phrase(language_, zh, en));
}

CLI::Option* OptionAdder::repeated(const std::string& name, std::vector<std::string>& values,
                                   const char* zh, const char* en) {
  return command_.add_option(name, values, phrase(language_, zh, en))->allow_extra_args(false);
}

CLI::Option* OptionAdder::operands(const std::string& name, std::vector<std::string>& values,
                                   const char* zh, const char* en) {
  return command_.add_option(name, values, phrase(language_, zh, en))->type_name("");
}

CLI::Option* OptionAdder::flag(const std::string& name, bool& value, const char* zh,
                               const char* en) {
  return command_.add_flag(name, value, phrase(language_, zh, en));
}

void OptionAdder::footer(const char* zh, const char* en) {
  command_.footer(phrase(language_, zh, en));
}

void OptionAdder::rule_directories(std::vector<std::string>& directories) {
  list("--rules", directories, "另外装入这个目录里的规则（可重复）",
       "load the rules of this directory too (repeatable)")
      ->type_name("DIR");
}

void OptionAdder::encoding(std::string& name) {
  text("--encoding", name, "稿件的编码，缺省自动判断：utf-8、utf-16le、utf-16be、gb18030",
       "encoding of the drafts, by default detected: utf-8, utf-16le, utf-16be, gb18030")
      ->type_name("NAME")
      ->check(is_encoding(language_));
}

void OptionAdder::language_choice(std::string& name) {
  choice("--lang", name, {"zh", "en"}, "用中文还是英文说话", "speak Chinese or English");
}

void OptionAdder::color_choice(std::string& wish) {
  choice("--color", wish, {"auto", "always", "never"}, "着色", "colour");
}

Language chosen_language(const std::string& name) {
  return parse_language(name).value_or(language_from_environment());
}

ReadOptions DraftArguments::read_options() const {
  return {stdin_name, parse_encoding(encoding), chosen_language()};
}

void DraftArguments::add_to(CLI::App& command) {
  OptionAdder add(command);
  add_paths_to(add);
  add.rule_directories(rule_directories);
}

void DraftArguments::add_paths_to(OptionAdder& add) {
  add.operands("PATH", paths, "稿件或目录，缺省为当前目录；- 为标准输入",
               "drafts or directories, by default the current one; - is the standard input");
  add.text("--stdin-filename", stdin_name, "标准输入的稿件叫什么名字",
           "what the standard input is called")
      ->type_name("NAME");
  add.encoding(encoding);
  add.language_choice(language);
}

}  // namespace gaolint
