#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint init`: writes a commented .gaolint.toml. Sets `exit_code`.
void add_init_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
