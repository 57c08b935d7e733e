#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules test [DIR…]`: runs the examples of rules. Sets `exit_code`: 0 where all pass, 1
/// where some fail, 2 where some rules could not be loaded; the others are tested all the same.
void add_rules_test_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
