#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules try PATTERN PATH…`: where a pattern would match in drafts, as a concordance. Sets
/// `exit_code`: 0, or 2 where the pattern is broken or a draft could not be read.
void add_rules_try_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
