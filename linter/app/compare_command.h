#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint compare OLD NEW`: what became of a draft, point by point. Sets `exit_code`: 0 nothing
/// is different, 1 something is, 2 a draft could not be read.
void add_compare_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
