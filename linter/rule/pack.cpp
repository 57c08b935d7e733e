#include "rule/pack.h"

#include <utility>

namespace gaolint {

PackNames with_extended(const std::vector<Pack>& packs, const PackNames& names) {
  PackNames all;
  std::vector<std::string> ahead(names.begin(), names.end());
  while (!ahead.empty()) {
    const std::string name = std::move(ahead.back());
    ahead.pop_back();
    if (!all.insert(name).second) continue;  // packs may extend each other
    for (const Pack& pack : packs) {
      if (pack.name == name) ahead.insert(ahead.end(), pack.extends.begin(), pack.extends.end());
    }
  }
  return all;
}

PackNames packs_on(const std::vector<Pack>& packs) {
  PackNames enabled;
  for (const Pack& pack : packs) {
    if (pack.enabled) enabled.insert(pack.name);
  }
  return with_extended(packs, enabled);
}

}  // namespace gaolint
