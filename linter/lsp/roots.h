#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/json.h"

namespace gaolint {

/// The folders that are open in the client, by path.
class Roots {
 public:
  /// The params of initialize: workspaceFolders, else rootUri, else rootPath.
  void begin(const Json& params);
  /// The params of didChangeWorkspaceFolders.
  void change(const Json& params);

  const std::vector<std::string>& paths() const { return paths_; }
  /// The innermost that holds a path; empty where none does.
  std::string around(std::string_view path) const;

 private:
  void add(const Json& folder);
  void remove(const Json& folder);

  std::vector<std::string> paths_;  // each once, without a slash at the end
};

}  // namespace gaolint
