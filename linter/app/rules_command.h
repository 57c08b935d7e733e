#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules`: lists the rules, which are on, and why; below it the commands of those who
/// write rules. Sets `exit_code`: 0, or 2 where some could not be loaded or selected.
void add_rules_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
