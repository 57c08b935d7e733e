#pragma once

#include <git2.h>
#include <git2/sys/repository.h>

namespace gaolint {

/// The functions of libgit2 that are used. The library is opened when it is first asked for
/// (text/dynamic_library.h): with the twenty libraries that it brings along that is a tenth of the
/// time of a short check, and most checks need nothing of it.
struct GitLibrary {
  decltype(&git_libgit2_init) libgit2_init;
  decltype(&git_libgit2_opts) libgit2_opts;
  decltype(&git_repository_open_ext) repository_open_ext;
  decltype(&git_repository_workdir) repository_workdir;
  decltype(&git_repository_new) repository_new;
  decltype(&git_repository_set_workdir) repository_set_workdir;
  decltype(&git_repository_free) repository_free;
  decltype(&git_ignore_path_is_ignored) ignore_path_is_ignored;
  decltype(&git_diff_options_init) diff_options_init;
  decltype(&git_patch_from_buffers) patch_from_buffers;
  decltype(&git_patch_to_buf) patch_to_buf;
  decltype(&git_patch_free) patch_free;
  decltype(&git_buf_dispose) buf_dispose;
  decltype(&git_reference_name_to_id) reference_name_to_id;
  decltype(&git_revparse_single) revparse_single;
  decltype(&git_object_peel) object_peel;
  decltype(&git_object_lookup) object_lookup;
  decltype(&git_object_id) object_id;
  decltype(&git_object_free) object_free;
  decltype(&git_merge_base) merge_base;
  decltype(&git_tree_entry_bypath) tree_entry_bypath;
  decltype(&git_tree_entry_id) tree_entry_id;
  decltype(&git_tree_entry_free) tree_entry_free;
  decltype(&git_tree_free) tree_free;
  decltype(&git_blob_lookup) blob_lookup;
  decltype(&git_blob_rawcontent) blob_rawcontent;
  decltype(&git_blob_rawsize) blob_rawsize;
  decltype(&git_blob_free) blob_free;
  decltype(&git_diff_tree_to_workdir_with_index) diff_tree_to_workdir_with_index;
  decltype(&git_diff_find_options_init) diff_find_options_init;
  decltype(&git_diff_find_similar) diff_find_similar;
  decltype(&git_diff_num_deltas) diff_num_deltas;
  decltype(&git_diff_get_delta) diff_get_delta;
  decltype(&git_diff_free) diff_free;
  decltype(&git_patch_num_hunks) patch_num_hunks;
  decltype(&git_patch_get_hunk) patch_get_hunk;
};

/// Opened and initialised once, for all threads. Where it is missing the program says so and ends,
/// as the loader would have ended it.
const GitLibrary& git_library();

}  // namespace gaolint
