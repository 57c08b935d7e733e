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
  git.libgit2_init();
  return git;
}

}  // namespace

const GitLibrary& git_library() {
  static const GitLibrary library = open_library();
  return library;
}

}  // namespace gaolint
