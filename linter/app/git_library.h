#pragma once

#include <git2.h>
#include <git2/sys/repository.h>

namespace gaolint {

/// The functions of libgit2 that are used. The library is opened when it is first needed, not when
/// the program starts: with the twenty libraries that it brings along that is a tenth of the time
/// of a short check, and most checks need nothing of it.
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
};

/// Opened and initialised once, for all threads. Where it is missing the program says so and ends,
/// as the loader would have ended it.
const GitLibrary& git_library();

}  // namespace gaolint
