#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules new FAMILY/NAME`: writes a rule to be filled in, to the standard output or to the
/// end of a file. Sets `exit_code`: 0, or 2 where there is such a rule, or it cannot be written.
void add_rules_new_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
