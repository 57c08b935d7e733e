#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint blanks [PATH…]`: what is still to be filled in, as a checklist. Sets `exit_code`: 0
/// when nothing is left to fill in, 1 when something is, 2 where a draft could not be read.
void add_blanks_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
