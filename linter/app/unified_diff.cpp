#include "app/unified_diff.h"

#include "app/git_library.h"

namespace gaolint {

std::string unified_diff(const std::string& name, std::string_view before, std::string_view after) {
  const GitLibrary& git = git_library();
  std::string text;
  git_diff_options options;
  git.diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags |= GIT_DIFF_FORCE_TEXT;
  git_patch* patch = nullptr;
  if (git.patch_from_buffers(&patch, before.data(), before.size(), name.c_str(), after.data(),
                             after.size(), name.c_str(), &options) == 0) {
    git_buf buffer = GIT_BUF_INIT_CONST(nullptr, 0);
    if (git.patch_to_buf(&buffer, patch) == 0) text.assign(buffer.ptr, buffer.size);
    git.buf_dispose(&buffer);
    git.patch_free(patch);
  }
  // Git's own first lines name objects that are in no repository.
  const std::size_t begin = text.find("--- ");
  return begin == text.npos ? std::string() : text.substr(begin);
}

}  // namespace gaolint
