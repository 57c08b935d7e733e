#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/drafts.h"
#include "report/language.h"

namespace gaolint {

/// 2026-07-25, if it is a day of the calendar.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

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
  void flag(const std::string& name, bool& value, const char* zh, const char* en);
  Language language() const { return language_; }

 private:
  CLI::App& command_;
  Language language_;
};

/// What to read, as every command that checks drafts has it.
struct DraftArguments {
  std::vector<std::string> paths = {"."};
  std::string stdin_name = "<stdin>";
  std::vector<std::string> rule_directories;
  std::string encoding;
  std::string language;

  void add_to(CLI::App& command);
  Language chosen_language() const;
  ReadOptions read_options() const;
};

}  // namespace gaolint
