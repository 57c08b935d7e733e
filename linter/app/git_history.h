#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// Files as they were at a revision or, where the work has branched off before it, at the commit
/// where it did. Only reads; opens no connection. For one thread.
class GitHistory {
 public:
  GitHistory(std::string revision, Language language);
  ~GitHistory();
  GitHistory(const GitHistory&) = delete;
  GitHistory& operator=(const GitHistory&) = delete;

  /// The bytes that a file had then, under this name or the one that it has been renamed from;
  /// nothing where it is new. An error where it lies in no repository, or that has no such
  /// revision.
  Result<std::optional<std::string>> read(const std::string& path);

 private:
  struct Repository;

  Result<Repository*> repository_of(const std::string& directory);
  Result<std::shared_ptr<Repository>> open(const std::string& directory) const;

  const std::string revision_;
  const Language language_;
  std::map<std::string, std::shared_ptr<Repository>> by_directory_;
};

}  // namespace gaolint
