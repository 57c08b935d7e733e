#include "lsp/roots.h"

#include <algorithm>
#include <optional>

#include "lsp/file_uri.h"

namespace gaolint {
namespace {

std::optional<std::string> path_of(std::string_view uri) {
  auto path = path_of_uri(uri);
  while (path && path->size() > 1 && path->ends_with('/')) path->pop_back();
  return path;
}

}  // namespace

void Roots::begin(const Json& params) {
  const Json& folders = member(params, "workspaceFolders");
  for (const Json& folder : items_of(folders)) add(folder);
  if (!paths_.empty() || folders.is_array()) return;
  if (member(params, "rootUri").is_string()) {
    add({{"uri", member(params, "rootUri")}});
  } else if (string_of(member(params, "rootPath")).starts_with('/')) {
    add({{"uri", uri_of_path(string_of(member(params, "rootPath")))}});
  }
}

void Roots::change(const Json& params) {
  for (const Json& folder : items_of(member(params, {"event", "removed"}))) remove(folder);
  for (const Json& folder : items_of(member(params, {"event", "added"}))) add(folder);
}

void Roots::add(const Json& folder) {
  const auto path = path_of(string_of(member(folder, "uri")));
  if (path && std::find(paths_.begin(), paths_.end(), *path) == paths_.end()) {
    paths_.push_back(*path);
  }
}

void Roots::remove(const Json& folder) {
  const auto path = path_of(string_of(member(folder, "uri")));
  if (path) std::erase(paths_, *path);
}

std::string Roots::around(std::string_view path) const {
  std::string innermost;
  for (const std::string& root : paths_) {
    const std::string folder = root.ends_with('/') ? root : root + "/";
    if (path.starts_with(folder) && root.size() > innermost.size()) innermost = root;
  }
  return innermost;
}

}  // namespace gaolint
