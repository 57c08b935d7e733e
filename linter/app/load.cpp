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

/// The file as it is open, also where it is not saved yet.
void put_open(const std::string& directory, const OpenFile& open, PackDirectory& pack) {
  namespace fs = std::filesystem;
  const auto absolute = [](const std::string& path) {
    std::error_code failed;
    return fs::absolute(path, failed).lexically_normal();
  };
  for (auto& [path, text] : pack.files) {
    if (absolute(path) != open.path) continue;
    text = open.text;
    return;
  }
  const fs::path below = fs::path(open.path).lexically_relative(absolute(directory));
  if (below.empty() || *below.begin() == "..") return;
  pack.files.emplace_back((fs::path(directory) / below).lexically_normal(), open.text);
}

}  // namespace

PackFiles read_packs(const std::vector<std::string>& directories, const OpenFile* open) {
  PackFiles packs;
  for (const std::string& directory : directories) {
    packs.directories.push_back(read_pack_directory(directory));
    if (open != nullptr) put_open(directory, *open, packs.directories.back());
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

RuleSet load_all(const PackFiles& packs, Purpose purpose) {
  RuleSet set = load_rules(packs.files, all_kinds(), embedded_patterns(), nullptr, purpose);
  Errors errors;
  for (const PackDirectory& pack : packs.directories) {
    errors.insert(errors.end(), pack.errors.begin(), pack.errors.end());
  }
  set.errors.insert(set.errors.begin(), errors.begin(), errors.end());
  return set;
}

RuleSet load_all(const std::vector<std::string>& directories, const OpenFile* open,
                 Purpose purpose) {
  return load_all(read_packs(directories, open), purpose);
}

}  // namespace gaolint
