#pragma once

#include <string>
#include <vector>

#include "app/command_tree.h"

namespace gaolint {

/// What a completion offers.
struct Completions {
  CommandEntry tree;
  std::string version;
  std::vector<std::string> rules;     // what `explain` knows: families and ids
  std::vector<std::string> patterns;  // what --select knows: those, and packs
};

/// The script that a shell reads. None depends on more than the shell itself.
std::string bash_completion(const Completions& completions);
std::string zsh_completion(const Completions& completions);
std::string fish_completion(const Completions& completions);

/// In single quotes, as bash and zsh take it.
std::string shell_quoted(const std::string& text);

}  // namespace gaolint
