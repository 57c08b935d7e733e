#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gaolint {

struct RulesOptions {
  std::vector<std::string> directories;  // of packs, beside those built in
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string format = "human";
  std::string language;
};

/// `gaolint rules`: lists the rules. 0, or 2 where some could not be loaded or selected.
int run_rules(const RulesOptions& options);

/// Adds `rules` and what stands below it: `rules test` and `rules docs`.
void add_rules_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
