#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "config/config_files.h"
#include "engine/acceptance.h"
#include "report/language.h"
#include "rule/rule_set.h"

namespace gaolint {

/// The name of the file beside a draft that says what is accepted in it.
std::string side_file_of(const std::string& draft);

/// What is accepted in each draft, by its name. Drafts are added on one thread; of() may be called
/// from others meanwhile.
class Acceptances {
 public:
  using List = std::vector<Acceptance>;

  std::shared_ptr<const List> of(const std::string& draft) const;
  void set(const std::string& draft, List list);

 private:
  mutable std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const List>> lists_;
};

/// What configurations and the file beside a draft accept in it, and what is wrong with them.
struct FoundAcceptances {
  Acceptances::List list;
  Errors errors;
};

/// `draft` as it is called, and `absolute`, its whole path. `working_directory` is what paths of
/// configurations are relative to.
struct DraftPath {
  const std::string& draft;
  const std::string& absolute;
  const std::string& working_directory;
};
FoundAcceptances find_acceptances(const DraftPath& path, const ConfigChain& chain,
                                  const RuleSet& rules, Language language);

}  // namespace gaolint
