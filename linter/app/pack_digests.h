#pragma once

#include <vector>

#include "app/load.h"
#include "report/certificate.h"

namespace gaolint {

/// The packs of these files, by name, each with a digest of what it is made of: the same wherever
/// the pack lies. `rules` were loaded from the files.
std::vector<CertifiedPack> digest_packs(const PackFiles& files, const RuleSet& rules);

}  // namespace gaolint
