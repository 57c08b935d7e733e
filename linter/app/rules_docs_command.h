#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace gaolint {

struct RulesDocsOptions {
  std::string directory;           // of the pages
  std::vector<std::string> packs;  // directories, beside the packs built in
  bool check = false;              // write nothing, say what differs
  std::string language;
};

/// `gaolint rules docs DIR`: writes a Markdown page for every rule. With --check 1 where the
/// directory is not what would be written; 2 where something could not be loaded, read or written.
int run_rules_docs(const RulesDocsOptions& options);

void add_rules_docs_command(CLI::App& rules, int& exit_code);

}  // namespace gaolint
