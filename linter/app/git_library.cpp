#include "app/git_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

#include "app/exit_codes.h"

namespace gaolint {
namespace {

[[noreturn]] void give_up() {
  fmt::print(stderr, "gaolint: {}\n", dlerror());
  std::exit(kFailed);
}

template <class Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (function == nullptr) give_up();
}

GitLibrary open_library() {
  void* library = dlopen("libgit2.so." LIBGIT2_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) give_up();
  GitLibrary git;
  find(library, "git_libgit2_init", git.libgit2_init);
  find(library, "git_libgit2_opts", git.libgit2_opts);
  find(library, "git_repository_open_ext", git.repository_open_ext);
  find(library, "git_repository_workdir", git.repository_workdir);
  find(library, "git_repository_new", git.repository_new);
  find(library, "git_repository_set_workdir", git.repository_set_workdir);
  find(library, "git_repository_free", git.repository_free);
  find(library, "git_ignore_path_is_ignored", git.ignore_path_is_ignored);
  find(library, "git_diff_options_init", git.diff_options_init);
  find(library, "git_patch_from_buffers", git.patch_from_buffers);
  find(library, "git_patch_to_buf", git.patch_to_buf);
  find(library, "git_patch_free", git.patch_free);
  find(library, "git_buf_dispose", git.buf_dispose);
  find(library, "git_reference_name_to_id", git.reference_name_to_id);
  find(library, "git_revparse_single", git.revparse_single);
  find(library, "git_object_peel", git.object_peel);
  find(library, "git_object_lookup", git.object_lookup);
  find(library, "git_object_id", git.object_id);
  find(library, "git_object_free", git.object_free);
  find(library, "git_merge_base", git.merge_base);
  find(library, "git_tree_entry_bypath", git.tree_entry_bypath);
  find(library, "git_tree_entry_id", git.tree_entry_id);
  find(library, "git_tree_entry_free", git.tree_entry_free);
  find(library, "git_tree_free", git.tree_free);
  find(library, "git_blob_lookup", git.blob_lookup);
  find(library, "git_blob_rawcontent", git.blob_rawcontent);
  find(library, "git_blob_rawsize", git.blob_rawsize);
  find(library, "git_blob_free", git.blob_free);
  find(library, "git_diff_tree_to_workdir_with_index", git.diff_tree_to_workdir_with_index);
  find(library, "git_diff_find_options_init", git.diff_find_options_init);
  find(library, "git_diff_find_similar", git.diff_find_similar);
  find(library, "git_diff_num_deltas", git.diff_num_deltas);
  find(library, "git_diff_get_delta", git.diff_get_delta);
  find(library, "git_diff_free", git.diff_free);
  find(library, "git_patch_num_hunks", git.patch_num_hunks);
  find(library, "git_patch_get_hunk", git.patch_get_hunk);
  git.libgit2_init();
  return git;
}

}  // namespace

const GitLibrary& git_library() {
  static const GitLibrary library = open_library();
  return library;
}

}  // namespace gaolint
