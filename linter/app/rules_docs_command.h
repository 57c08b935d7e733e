#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint rules docs DIR`: writes a Markdown page for every rule. With --check 1 where the
/// directory is not what would be written; 2 where something could not be loaded, read or written.
void add_rules_docs_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
