#include "app/option_values.h"

#include <fmt/format.h>

#include <charconv>

namespace gaolint {
namespace {

std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

CLI::Validator is_encoding(Language language) {
  const auto check = [language](std::string& text) {
    if (parse_encoding(text)) return std::string();
    return phrase(language, "不认识编码“{}”，可用 utf-8、utf-16、utf-16le、utf-16be、gb18030",
                  "unknown encoding {}: use utf-8, utf-16, utf-16le, utf-16be or gb18030", text);
  };
  return {check, ""};
}

}  // namespace

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4));
  const auto month = parse_digits(text.substr(5, 2));
  const auto day = parse_digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(date) : std::nullopt;
}

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

void OptionAdder::flag(const std::string& name, bool& value, const char* zh, const char* en) {
  command_.add_flag(name, value, phrase(language_, zh, en));
}

void OptionAdder::footer(const char* zh, const char* en) {
  command_.footer(phrase(language_, zh, en));
}

void OptionAdder::rule_directories(std::vector<std::string>& directories) {
  list("--rules", directories, "另外装入这个目录里的规则（可重复）",
       "load the rules of this directory too (repeatable)")
      ->type_name("DIR");
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
  add.text("--encoding", encoding, "稿件的编码，缺省自动判断：utf-8、utf-16le、utf-16be、gb18030",
           "encoding of the drafts, by default detected: utf-8, utf-16le, utf-16be, gb18030")
      ->type_name("NAME")
      ->check(is_encoding(add.language()));
  add.language_choice(language);
}

}  // namespace gaolint
