#include "app/certify.h"

#include <algorithm>
#include <filesystem>
#include <unordered_set>

#include "app/acceptances.h"
#include "app/load.h"
#include "app/output.h"
#include "app/pack_digests.h"
#include "app/read_file.h"
#include "app/replace_file.h"
#include "engine/selection.h"
#include "text/sha256.h"

namespace gaolint {
namespace {

std::vector<std::string> left_out(const RuleSet& rules, const Engine& engine, Stage stage) {
  const std::unordered_set<const Rule*> applied(engine.rules().begin(), engine.rules().end());
  std::vector<std::string> ids;
  for (const Rule* rule : select_rules(rules, {}, {}, stage).rules) {
    if (!applied.contains(rule)) ids.push_back(rule->id);
  }
  return ids;
}

}  // namespace

void Certifier::add(const CheckedDraft& checked, const std::vector<Finding>& findings,
                    const GateVerdict& verdict, DraftEngines& engines) {
  const std::string& name = checked.draft->source.name();
  const DraftConfig config = engines.config_of(name);
  const RuleSet& rules = engines.rules_of(config.chain);
  const Engine& engine = *checked.engine;
  CertifiedCheck check;
  check.draft = {name, checked.digest};
  check.settings = engine.settings();
  check.verdict = verdict;
  check.packs = packs_of(engine, rules, engines.directories_of(config.chain));
  check.configurations = configurations_of(name, config.chain);
  check.left_out = left_out(rules, engine, check.settings.stage);
  page_.add(check, checked.draft->document, findings, checked.set_aside);
}

/// Those of which some rule is applied.
std::vector<CertifiedPack> Certifier::packs_of(const Engine& engine, const RuleSet& rules,
                                               const Directories& directories) {
  std::vector<CertifiedPack>& known = packs_[directories];
  if (known.empty()) known = digest_packs(read_packs(directories), rules);
  std::vector<CertifiedPack> packs = known;
  for (const Rule* rule : engine.rules()) {
    const auto pack = std::find_if(packs.begin(), packs.end(), [&](const CertifiedPack& each) {
      return each.name == rule->pack;
    });
    if (pack != packs.end()) ++pack->applied;
  }
  std::erase_if(packs, [](const CertifiedPack& pack) { return pack.applied == 0; });
  return packs;
}

std::vector<CertifiedFile> Certifier::configurations_of(const std::string& draft,
                                                        const ConfigChain& chain) {
  std::vector<CertifiedFile> files;
  for (const ConfigLink& link : chain) {
    files.push_back({link.config->path, sha256(link.config->bytes)});
  }
  for (const std::string& path : {side_file_of(draft), baseline_}) {
    std::error_code failed;
    if (path.empty() || !std::filesystem::is_regular_file(path, failed)) continue;
    if (auto bytes = read_file(path, language_)) files.push_back({path, sha256(*bytes)});
  }
  return files;
}

std::optional<Error> Certifier::write() const {
  std::error_code failed;
  if (std::filesystem::is_regular_file(path_, failed)) {
    return replace_file(path_, page_.html(), language_);
  }
  Output output(path_, language_);
  output.stream() << page_.html();
  return output.close();
}

}  // namespace gaolint
