#include "app/git_library.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "app/exit_codes.h"
#include "text/dynamic_library.h"

namespace gaolint {
namespace {

GitLibrary open_library() {
  constexpr const char* kName = "libgit2.so." LIBGIT2_SOVERSION;
  DynamicLibrary library(kName);
  GitLibrary git;
  library.find("git_libgit2_init", git.libgit2_init);
  library.find("git_libgit2_opts", git.libgit2_opts);
  library.find("git_repository_open_ext", git.repository_open_ext);
  library.find("git_repository_workdir", git.repository_workdir);
  library.find("git_repository_new", git.repository_new);
  library.find("git_repository_set_workdir", git.repository_set_workdir);
  library.find("git_repository_free", git.repository_free);
  library.find("git_ignore_path_is_ignored", git.ignore_path_is_ignored);
  library.find("git_diff_options_init", git.diff_options_init);
  library.find("git_patch_from_buffers", git.patch_from_buffers);
  library.find("git_patch_to_buf", git.patch_to_buf);
  library.find("git_patch_free", git.patch_free);
  library.find("git_buf_dispose", git.buf_dispose);
  library.find("git_reference_name_to_id", git.reference_name_to_id);
  library.find("git_revparse_single", git.revparse_single);
  library.find("git_object_peel", git.object_peel);
  library.find("git_object_lookup", git.object_lookup);
  library.find("git_object_id", git.object_id);
  library.find("git_object_free", git.object_free);
  library.find("git_merge_base", git.merge_base);
  library.find("git_tree_entry_bypath", git.tree_entry_bypath);
  library.find("git_tree_entry_id", git.tree_entry_id);
  library.find("git_tree_entry_free", git.tree_entry_free);
  library.find("git_tree_free", git.tree_free);
  library.find("git_blob_lookup", git.blob_lookup);
  library.find("git_blob_rawcontent", git.blob_rawcontent);
  library.find("git_blob_rawsize", git.blob_rawsize);
  library.find("git_blob_free", git.blob_free);
  library.find("git_diff_tree_to_workdir_with_index", git.diff_tree_to_workdir_with_index);
  library.find("git_diff_find_options_init", git.diff_find_options_init);
  library.find("git_diff_find_similar", git.diff_find_similar);
  library.find("git_diff_num_deltas", git.diff_num_deltas);
  library.find("git_diff_get_delta", git.diff_get_delta);
  library.find("git_diff_free", git.diff_free);
  library.find("git_patch_num_hunks", git.patch_num_hunks);
  library.find("git_patch_get_hunk", git.patch_get_hunk);
  if (!library.complete()) {
    fmt::print(stderr, "gaolint: {}: cannot be loaded\n", kName);
    std::exit(kFailed);
  }
  git.libgit2_init();
  return git;
}

}  // namespace

const GitLibrary& git_library() {
  static const GitLibrary library = open_library();
  return library;
}

}  // namespace gaolint
