#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint config [FILE]`: what holds for a draft and where it is said. Sets `exit_code`.
void add_config_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
