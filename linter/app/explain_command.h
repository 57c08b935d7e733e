#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gaolint {

struct ExplainOptions {
  std::string name;                      // of a rule or a family
  std::vector<std::string> directories;  // of packs, beside those built in
  std::string language;
};

/// `gaolint explain ID`: all that a rule says of itself; of a family, its rules. 0, or 2 where
/// there is none of that name or some rules could not be loaded.
int run_explain(const ExplainOptions& options);

void add_explain_command(CLI::App& app, int& exit_code);

}  // namespace gaolint
