#pragma once

#include <memory>
#include <string>

struct git_repository;

namespace gaolint {

/// What .gitignore files say of the paths below one directory: those of the git repository that
/// holds it, or, outside of one, those in the directory and below. A directory that is itself
/// ignored, and was named all the same, is taken as being outside. Only reads; opens no connection.
class IgnoreRules {
 public:
  explicit IgnoreRules(const std::string& directory);

  /// `path` is relative to the directory; that of a directory ends with '/'.
  bool ignores(const std::string& path) const;

 private:
  struct Close {
    void operator()(git_repository* repository) const;
  };
  using Repository = std::unique_ptr<git_repository, Close>;
  static Repository without_repository(const std::string& directory);
  bool is_ignored(const std::string& path) const;

  Repository repository_;
  std::string prefix_;  // from the work tree to the directory
};

}  // namespace gaolint
