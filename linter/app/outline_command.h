#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint outline FILE…`: prints what a draft is made of, how long each part is and how long it
/// takes to read out. Sets `exit_code`: 0, or 2 where a file could not be read.
void add_outline_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
