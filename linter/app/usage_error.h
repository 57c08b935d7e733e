#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "report/language.h"

namespace gaolint {

/// What is said of a command line that is wrong, with the command whose help to read. `app`: the
/// program as far as it was parsed.
std::string usage_error(const CLI::App& app, const CLI::Error& error, Language language);

/// The same where a command is wanted and another word stands.
std::string unknown_command(const CLI::App& app, const std::string& word, Language language);

}  // namespace gaolint
