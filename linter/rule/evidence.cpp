#include "rule/evidence.h"

#include <algorithm>

#include "rule/rule.h"
#include "rule/rule_set.h"

namespace gaolint {

const RuleEvidence* Evidence::find(std::string_view rule) const {
  const auto found = std::lower_bound(
      rules.begin(), rules.end(), rule,
      [](const RuleEvidence& row, std::string_view wanted) { return row.rule < wanted; });
  return found != rules.end() && found->rule == rule ? &*found : nullptr;
}

const RuleEvidence* evidence_of(const Evidence& evidence, const Rule& rule) {
  const auto files = embedded_files();
  const bool built_in = std::any_of(files.begin(), files.end(), [&](const PackFile& file) {
    return file.path == rule.place.file;
  });
  return built_in ? evidence.find(rule.id) : nullptr;
}

}  // namespace gaolint
