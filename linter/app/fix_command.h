#pragma once

#include <CLI/CLI.hpp>

namespace gaolint {

/// `gaolint fix`.
void add_fix_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
