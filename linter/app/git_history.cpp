#include "app/git_history.h"

#include <filesystem>
#include <string_view>
#include <utility>

#include "app/git_library.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

/// Frees what libgit2 made.
struct Free {
  void operator()(git_repository* it) const { git_library().repository_free(it); }
  void operator()(git_object* it) const { git_library().object_free(it); }
  void operator()(git_tree* it) const { git_library().tree_free(it); }
  void operator()(git_tree_entry* it) const { git_library().tree_entry_free(it); }
  void operator()(git_blob* it) const { git_library().blob_free(it); }
  void operator()(git_diff* it) const { git_library().diff_free(it); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

fs::path real_path(const fs::path& path) {
  std::error_code failed;
  fs::path real = fs::canonical(path, failed);
  return failed ? fs::absolute(path, failed).lexically_normal() : real;
}

/// The commit that both the revision and HEAD come from; the revision itself where there is none.
Owned<git_object> branching_point(git_repository* repository, Owned<git_object> revision) {
  const GitLibrary& git = git_library();
  git_object* commit = nullptr;
  if (git.object_peel(&commit, revision.get(), GIT_OBJECT_COMMIT) != 0) return revision;
  const Owned<git_object> peeled(commit);
  git_oid head, base;
  git_object* found = nullptr;
  if (git.reference_name_to_id(&head, repository, "HEAD") != 0 ||
      git.merge_base(&base, repository, &head, git.object_id(commit)) != 0 ||
      git.object_lookup(&found, repository, &base, GIT_OBJECT_COMMIT) != 0) {
    return revision;
  }
  return Owned<git_object>(found);
}

Owned<git_tree> tree_of(git_repository* repository, const std::string& revision) {
  const GitLibrary& git = git_library();
  git_object* named = nullptr;
  if (git.revparse_single(&named, repository, revision.c_str()) != 0) return nullptr;
  const Owned<git_object> commit = branching_point(repository, Owned<git_object>(named));
  git_object* tree = nullptr;
  if (git.object_peel(&tree, commit.get(), GIT_OBJECT_TREE) != 0) return nullptr;
  return Owned<git_tree>(reinterpret_cast<git_tree*>(tree));
}

}  // namespace

struct GitHistory::Repository {
  Owned<git_repository> repository;
  Owned<git_tree> tree;
  fs::path work_tree;
  std::optional<std::map<std::string, git_oid>> renamed;  // by the name now

  std::optional<std::string> content(const git_oid& id) const;
  std::optional<git_oid> find(const std::string& path);
  void find_renamed();
};

std::optional<std::string> GitHistory::Repository::content(const git_oid& id) const {
  const GitLibrary& git = git_library();
  git_blob* found = nullptr;
  if (git.blob_lookup(&found, repository.get(), &id) != 0) return std::nullopt;
  const Owned<git_blob> blob(found);
  return std::string(static_cast<const char*>(git.blob_rawcontent(blob.get())),
                     static_cast<std::size_t>(git.blob_rawsize(blob.get())));
}

std::optional<git_oid> GitHistory::Repository::find(const std::string& path) {
  const GitLibrary& git = git_library();
  git_tree_entry* found = nullptr;
  if (git.tree_entry_bypath(&found, tree.get(), path.c_str()) == 0) {
    const Owned<git_tree_entry> entry(found);
    return *git.tree_entry_id(entry.get());
  }
  if (!renamed) find_renamed();
  const auto known = renamed->find(path);
  if (known == renamed->end()) return std::nullopt;
  return known->second;
}

void GitHistory::Repository::find_renamed() {
  const GitLibrary& git = git_library();
  renamed.emplace();
  git_diff_options options;
  git.diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags |= GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS;
  git_diff* made = nullptr;
  if (git.diff_tree_to_workdir_with_index(&made, repository.get(), tree.get(), &options) != 0) {
    return;
  }
  const Owned<git_diff> diff(made);
  git_diff_find_options similar;
  git.diff_find_options_init(&similar, GIT_DIFF_FIND_OPTIONS_VERSION);
  similar.flags = GIT_DIFF_FIND_RENAMES | GIT_DIFF_FIND_FOR_UNTRACKED;
  if (git.diff_find_similar(diff.get(), &similar) != 0) return;
  for (std::size_t i = 0; i < git.diff_num_deltas(diff.get()); ++i) {
    const git_diff_delta& delta = *git.diff_get_delta(diff.get(), i);
    if (delta.status == GIT_DELTA_RENAMED) renamed->emplace(delta.new_file.path, delta.old_file.id);
  }
}

GitHistory::GitHistory(std::string revision, Language language)
    : revision_(std::move(revision)), language_(language) {}

GitHistory::~GitHistory() = default;

Result<std::shared_ptr<GitHistory::Repository>> GitHistory::open(
    const std::string& directory) const {
  const GitLibrary& git = git_library();
  // Nothing of a repository is run, so it may belong to somebody else.
  git.libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
  auto opened = std::make_shared<Repository>();
  git_repository* found = nullptr;
  const bool there = git.repository_open_ext(&found, directory.c_str(), 0, nullptr) == 0;
  opened->repository.reset(found);
  const char* work_tree = there ? git.repository_workdir(found) : nullptr;
  if (work_tree == nullptr) {
    return Error{phrase(language_, "不在 git 仓库里，--since 无从比较",
                        "in no git repository: --since has nothing to compare with"),
                 {},
                 {},
                 {}};
  }
  opened->work_tree = real_path(work_tree);
  opened->tree = tree_of(found, revision_);
  if (opened->tree) return opened;
  return Error{phrase(language_, "--since：仓库里没有版本“{}”",
                      "--since: the repository has no revision {}", revision_),
               {},
               {},
               {}};
}

Result<GitHistory::Repository*> GitHistory::repository_of(const std::string& directory) {
  auto& known = by_directory_[directory];
  if (known == nullptr) {
    auto opened = open(directory);
    if (!opened) return opened.error();
    known = *opened;
    // Of all directories of a work tree one repository is kept.
    auto& first = by_directory_[known->work_tree.string()];
    if (first == nullptr) first = known;
    by_directory_[directory] = first;
  }
  return by_directory_[directory].get();
}

Result<std::optional<std::string>> GitHistory::read(const std::string& path) {
  const fs::path whole = fs::absolute(path).lexically_normal();
  const fs::path directory = real_path(whole.parent_path());
  auto repository = repository_of(directory.string());
  if (!repository) {
    Error error = repository.error();
    error.place.file = path;
    return error;
  }
  const fs::path relative =
      (directory / whole.filename()).lexically_relative((*repository)->work_tree);
  const std::optional<git_oid> id = (*repository)->find(relative.generic_string());
  if (!id) return std::optional<std::string>();
  return (*repository)->content(*id);
}

}  // namespace gaolint
