#include "app/ignore_rules.h"

#include <filesystem>
#include <optional>

#include "app/git_library.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

std::string real_path(const std::string& path) {
  std::error_code failed;
  const fs::path real = fs::canonical(path, failed);
  return failed ? path : real.string();
}

/// "docs/drafts/" for a directory below the work tree, "" for the work tree, nothing for one
/// elsewhere.
std::optional<std::string> prefix_in(const char* work_tree, const std::string& directory) {
  if (work_tree == nullptr) return std::nullopt;
  const fs::path relative = fs::path(directory).lexically_relative(real_path(work_tree));
  if (relative.empty() || *relative.begin() == "..") return std::nullopt;
  return relative == "." ? std::string() : relative.string() + '/';
}

}  // namespace

void IgnoreRules::Close::operator()(git_repository* repository) const {
  git_library().repository_free(repository);
}

IgnoreRules::IgnoreRules(const std::string& directory) {
  const GitLibrary& git = git_library();
  // Only ignore files are read, which is harmless in a repository that belongs to somebody else.
  git.libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  const std::string real = real_path(directory);
  git_repository* found = nullptr;
  if (git.repository_open_ext(&found, real.c_str(), 0, nullptr) == 0) {
    repository_.reset(found);
    const std::optional<std::string> prefix = prefix_in(git.repository_workdir(found), real);
    prefix_ = prefix.value_or("");
    if (prefix && (prefix_.empty() || !is_ignored(prefix_))) return;
  }
  prefix_.clear();
  repository_ = without_repository(real);
}

IgnoreRules::Repository IgnoreRules::without_repository(const std::string& directory) {
  const GitLibrary& git = git_library();
  git_repository* in_memory = nullptr;
  if (git.repository_new(&in_memory) != 0) return nullptr;
  Repository repository(in_memory);
  if (git.repository_set_workdir(in_memory, directory.c_str(), 0) != 0) return nullptr;
  return repository;
}

bool IgnoreRules::is_ignored(const std::string& path) const {
  int ignored = 0;
  return repository_ &&
         git_library().ignore_path_is_ignored(&ignored, repository_.get(), path.c_str()) == 0 &&
         ignored != 0;
}

bool IgnoreRules::ignores(const std::string& path) const { return is_ignored(prefix_ + path); }

}  // namespace gaolint
