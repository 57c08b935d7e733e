#include "app/acceptances.h"

#include <filesystem>
#include <iterator>
#include <utility>

#include "app/read_file.h"
#include "config/config_rules.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

void append(Errors& errors, Errors more) {
  std::move(more.begin(), more.end(), std::back_inserter(errors));
}

void add(const Config& config, FoundAcceptances& found) {
  for (const AcceptedFinding& each : config.accept) found.list.push_back(each.acceptance);
}

/// Entries of a configuration name their draft.
void add_named(const Config& config, const DraftPath& path, Language language,
               FoundAcceptances& found) {
  for (const AcceptedFinding& each : config.accept) {
    if (!each.file) continue;
    const fs::path named = fs::path(path.working_directory) / beside(config, each.file->text);
    if (named.lexically_normal() == path.absolute) found.list.push_back(each.acceptance);
    std::error_code failed;
    if (fs::exists(named, failed)) continue;
    found.errors.push_back(config_error(
        config, each.file->place,
        phrase(language, "没有文件 {}", "there is no file {}", beside(config, each.file->text))));
  }
}

}  // namespace

std::string side_file_of(const std::string& draft) { return draft + kConfigName; }

std::shared_ptr<const Acceptances::List> Acceptances::of(const std::string& draft) const {
  const std::lock_guard lock(mutex_);
  const auto found = lists_.find(draft);
  return found == lists_.end() ? nullptr : found->second;
}

void Acceptances::set(const std::string& draft, List list) {
  auto shared = std::make_shared<const List>(std::move(list));
  const std::lock_guard lock(mutex_);
  lists_[draft] = std::move(shared);
}

FoundAcceptances find_acceptances(const DraftPath& path, const ConfigChain& chain,
                                  const RuleSet& rules, Language language) {
  FoundAcceptances found;
  for (const ConfigLink& link : chain) add_named(*link.config, path, language, found);
  const std::string side = side_file_of(path.draft);
  std::error_code failed;
  if (!fs::exists(side, failed)) return found;
  auto bytes = read_file(side, language);
  if (!bytes) {
    found.errors.push_back(bytes.error());
    return found;
  }
  ReadConfig read = read_side_file(side, *std::move(bytes));
  append(found.errors, std::move(read.errors));
  append(found.errors, unknown_names(read.config, rules));
  add(read.config, found);
  return found;
}

}  // namespace gaolint
