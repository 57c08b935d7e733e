#include "app/pack_digests.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "text/sha256.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

/// A pack by its directory. That of a file is the nearest one above it; without one, the directory
/// of the file is a pack.
class PackPlaces {
 public:
  explicit PackPlaces(const RuleSet& rules) {
    for (const Pack& pack : rules.packs) {
      packs_.emplace(fs::path(pack.place.file).parent_path(), &pack);
    }
  }

  std::pair<fs::path, const Pack*> of(const fs::path& file) const {
    for (fs::path at = file.parent_path(); !at.empty(); at = at.parent_path()) {
      const auto found = packs_.find(at);
      if (found != packs_.end()) return {at, found->second};
      if (at == at.parent_path()) break;
    }
    return {file.parent_path(), nullptr};
  }

 private:
  std::map<fs::path, const Pack*> packs_;
};

std::size_t rules_in(const RuleSet& rules, const std::string& pack) {
  return static_cast<std::size_t>(
      std::count_if(rules.rules.begin(), rules.rules.end(),
                    [&](const auto& rule) { return rule->pack == pack; }));
}

}  // namespace

std::vector<CertifiedPack> digest_packs(const PackFiles& files, const RuleSet& rules) {
  const PackPlaces places(rules);
  std::map<std::string, CertifiedPack> packs;
  std::map<std::string, std::map<std::string, std::string>> digests;  // by pack, by file in it
  for (const PackFile& file : files.files) {
    const fs::path path(file.path);
    const auto [directory, pack] = places.of(path);
    const std::string name = pack != nullptr ? pack->name : directory.filename().string();
    CertifiedPack& certified = packs[name];
    certified.name = name;
    if (pack != nullptr) certified.summary = pack->summary;
    digests[name].emplace(path.lexically_relative(directory).generic_string(), sha256(file.text));
  }
  std::vector<CertifiedPack> all;
  for (auto& [name, pack] : packs) {
    std::string list;
    for (const auto& [path, of_file] : digests[name]) list += of_file + "  " + path + "\n";
    pack.digest = sha256(list);
    pack.rules = rules_in(rules, name);
    all.push_back(std::move(pack));
  }
  return all;
}

}  // namespace gaolint
