#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint man`: the manual page, made from the commands of `app`. Sets `exit_code`.
void add_man_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
