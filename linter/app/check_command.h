#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint check [PATH…]`. Sets `exit_code`: 0, 1 where something at or above --fail-on was found,
/// 2 where something could not be read, loaded or written; everything else was checked all the
/// same.
void add_check_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
