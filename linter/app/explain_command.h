#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint explain ID`: all that a rule says of itself; of a family, its rules. Sets `exit_code`:
/// 0, or 2 where there is none of that name or some rules could not be loaded.
void add_explain_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
