#include "app/load.h"

#include <filesystem>
#include <functional>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

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

RuleSet load_all(const std::vector<std::string>& directories) {
  std::vector<PackDirectory> packs;  // own what the files view
  for (const std::string& directory : directories) packs.push_back(read_pack_directory(directory));

  std::set<std::string, std::less<>> replaced;
  for (const PackDirectory& pack : packs) {
    for (const auto& [path, text] : pack.files) replaced.insert(pack_of(path));
  }
  std::vector<PackFile> files = built_in_without(replaced);
  std::set<std::string_view> seen;  // directories may overlap
  Errors errors;
  for (PackDirectory& pack : packs) {
    for (const auto& [path, text] : pack.files) {
      if (seen.insert(path).second) files.push_back({path, text});
    }
    std::move(pack.errors.begin(), pack.errors.end(), std::back_inserter(errors));
  }
  RuleSet set = load_rules(files, all_kinds(), embedded_patterns());
  std::move(set.errors.begin(), set.errors.end(), std::back_inserter(errors));
  set.errors = std::move(errors);
  return set;
}

}  // namespace gaolint
