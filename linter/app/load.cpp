#include "app/load.h"

#include <filesystem>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "kinds/kinds.h"

namespace gaolint {

namespace {

/// The name of the directory that a pack.toml lies in; empty for any other file.
std::string pack_of(const std::string& path) {
  const auto absolute = std::filesystem::absolute(path);
  if (absolute.filename() != "pack.toml") return {};
  return absolute.parent_path().filename().string();
}

/// The files built in, without the packs whose names are in `replaced`.
std::vector<PackFile> built_in_without(const std::set<std::string, std::less<>>& replaced) {
  std::vector<PackFile> files;
  for (const PackFile& file : embedded_files()) {
    const std::string_view pack = file.path.substr(0, file.path.find('/'));
    if (!replaced.contains(pack)) files.push_back(file);
  }
  return files;
}

}  // namespace

PackFiles read_packs(const std::vector<std::string>& directories) {
  PackFiles packs;
  for (const std::string& directory : directories) {
    packs.directories.push_back(read_pack_directory(directory));
  }
  std::set<std::string, std::less<>> replaced;
  for (const PackDirectory& pack : packs.directories) {
    for (const auto& [path, text] : pack.files) replaced.insert(pack_of(path));
  }
  packs.files = built_in_without(replaced);
  std::set<std::string_view> seen;  // directories may overlap
  for (const PackDirectory& pack : packs.directories) {
    for (const auto& [path, text] : pack.files) {
      if (seen.insert(path).second) packs.files.push_back({path, text});
    }
    for (const auto& [path, text] : pack.examples) {
      if (seen.insert(path).second) packs.examples.push_back({path, text});
    }
  }
  return packs;
}

RuleSet load_all(const PackFiles& packs) {
  RuleSet set = load_rules(packs.files, all_kinds(), embedded_patterns());
  Errors errors;
  for (const PackDirectory& pack : packs.directories) {
    errors.insert(errors.end(), pack.errors.begin(), pack.errors.end());
  }
  set.errors.insert(set.errors.begin(), errors.begin(), errors.end());
  return set;
}

RuleSet load_all(const std::vector<std::string>& directories) {
  return load_all(read_packs(directories));
}

}  // namespace gaolint
