#include "app/unified_diff.h"

#include <git2.h>

namespace gaolint {

std::string unified_diff(const std::string& name, std::string_view before, std::string_view after) {
  git_libgit2_init();
  std::string text;
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags |= GIT_DIFF_FORCE_TEXT;
  git_patch* patch = nullptr;
  if (git_patch_from_buffers(&patch, before.data(), before.size(), name.c_str(), after.data(),
                             after.size(), name.c_str(), &options) == 0) {
    git_buf buffer = GIT_BUF_INIT_CONST(nullptr, 0);
    if (git_patch_to_buf(&buffer, patch) == 0) text.assign(buffer.ptr, buffer.size);
    git_buf_dispose(&buffer);
    git_patch_free(patch);
  }
  git_libgit2_shutdown();
  // Git's own first lines name objects that are in no repository.
  const std::size_t begin = text.find("--- ");
  return begin == text.npos ? std::string() : text.substr(begin);
}

}  // namespace gaolint
