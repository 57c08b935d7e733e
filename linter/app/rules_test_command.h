#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gaolint {

struct RulesTestOptions {
  std::vector<std::string> directories;  // of the packs to test; empty: those built in
  std::string language;
};

/// `gaolint rules test [DIR…]`: runs the examples of rules. 0 where all pass, 1 where some fail, 2
/// where some rules could not be loaded; the others are tested all the same.
int run_rules_test(const RulesTestOptions& options);

void add_rules_test_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
