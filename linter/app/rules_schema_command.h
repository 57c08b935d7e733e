#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules schema NAME`: prints the JSON Schema of rule files, data files or pack.toml. Sets
/// `exit_code` to 0.
void add_rules_schema_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
