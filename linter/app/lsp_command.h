#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint lsp`: the language server, over standard input and output. Sets `exit_code`: 0 after
/// shutdown and exit, else 1; 2 where the rules could not be loaded or chosen.
void add_lsp_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
