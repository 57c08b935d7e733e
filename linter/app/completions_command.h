#pragma once

namespace CLI {
class App;
}

namespace gaolint {

/// `gaolint completions SHELL`: the script that completes command lines in that shell, made from
/// the commands of `app`. Sets `exit_code`.
void add_completions_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
