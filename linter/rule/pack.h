#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "rule/finding.h"
#include "text/result.h"

namespace gaolint {

/// A pack as its pack.toml says it. A directory without one is a pack of its name, and on.
struct Pack {
  std::string name;
  Wording summary = {};
  bool enabled = true;                    // its rules are on unless selected away
  std::vector<std::string> extends = {};  // packs whose rules are on where its own are
  Place place = {};
};

using PackNames = std::set<std::string, std::less<>>;

/// Those packs, what they extend, what that extends …
PackNames with_extended(const std::vector<Pack>& packs, const PackNames& names);

/// The packs that are on where nobody selects anything.
PackNames packs_on(const std::vector<Pack>& packs);

}  // namespace gaolint
