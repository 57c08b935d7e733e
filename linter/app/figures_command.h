#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint figures`: every figure of a draft, to be checked by eye.
void add_figures_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
