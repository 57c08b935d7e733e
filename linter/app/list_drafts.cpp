#include "app/list_drafts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <unordered_set>

#include "app/ignore_rules.h"
#include "app/system_text.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kDraftExtensions = {".txt", ".md", ".markdown", ".docx"};

bool has_draft_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::find(kDraftExtensions.begin(), kDraftExtensions.end(), extension) !=
         kDraftExtensions.end();
}

/// Walks one directory without recursion, so that no depth of directories can exhaust the stack.
class Walk {
 public:
  Walk(const std::string& root, const std::string& output, const ExcludePath& excluded,
       Language language)
      : root_(fs::path(root).lexically_normal()),
        output_(output),
        excluded_(excluded),
        ignored_(root),
        language_(language) {}

  DraftList run() {
    open_.push_back("");
    while (!open_.empty()) {
      const fs::path directory = open_.back();
      open_.pop_back();
      read(directory);
    }
    std::sort(list_.paths.begin(), list_.paths.end());
    return std::move(list_);
  }

 private:
  /// `directory` is relative to the root.
  void read(const fs::path& directory) {
    std::error_code failed;
    const fs::path path = directory.empty() ? root_ : root_ / directory;
    fs::directory_iterator entry(path, failed);
    for (; !failed && entry != fs::directory_iterator(); entry.increment(failed)) {
      take(*entry, directory / entry->path().filename());
    }
    if (failed) list_.errors.push_back(cannot_read(path.string(), failed.value(), language_));
  }

  void take(const fs::directory_entry& entry, const fs::path& relative) {
    const std::string name = relative.filename().string();
    // Word keeps ~$draft.docx beside a draft that is open.
    if (name.starts_with('.') || name.starts_with("~$")) return;
    const std::string path = root_ == "." ? relative.string() : (root_ / relative).string();
    std::error_code failed;
    const bool link = entry.is_symlink(failed);
    const bool directory = entry.is_directory(failed);
    if (directory) {
      if (!link && !is_excluded(path) && !ignored_.ignores(relative.string() + '/'))
        open_.push_back(relative);
      return;
    }
    if (!has_draft_extension(relative) || ignored_.ignores(relative.string())) return;
    if (!is_output(path) && !is_excluded(path)) list_.paths.push_back(path);
  }

  bool is_excluded(const std::string& path) const { return excluded_ && excluded_(path); }

  bool is_output(const std::string& path) const {
    std::error_code failed;
    return !output_.empty() && fs::equivalent(path, output_, failed);
  }

  fs::path root_;
  const std::string& output_;
  const ExcludePath& excluded_;
  IgnoreRules ignored_;
  Language language_;
  std::vector<fs::path> open_;
  DraftList list_;
};

Error no_draft(const std::string& directory, Language language) {
  return {
      phrase(language, "目录里没有可检查的稿件", "no draft in this directory"),
      {directory, 0, 0},
      {},
      phrase(
          language, "只找 .txt、.md、.markdown 和 .docx，不看隐藏的和 .gitignore 排除的文件",
          "drafts are .txt, .md, .markdown and .docx; hidden and git-ignored files are left out")};
}

DraftList list_one(const std::string& path, const std::string& output, Language language,
                   const ExcludePath& excluded) {
  if (path == kStandardInput) return {{path}, {}};
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (status.type() == fs::file_type::not_found) {
    return {{}, {cannot_read(path.empty() ? "\"\"" : path, ENOENT, language)}};
  }
  if (failed) return {{}, {cannot_read(path, failed.value(), language)}};
  if (!fs::is_directory(status)) return {{path}, {}};
  DraftList list = Walk(path, output, excluded, language).run();
  if (list.paths.empty() && list.errors.empty()) list.errors.push_back(no_draft(path, language));
  return list;
}

}  // namespace

DraftList list_drafts(const std::vector<std::string>& paths, const std::string& output,
                      Language language, const ExcludePath& excluded) {
  DraftList all;
  std::unordered_set<std::string> seen;
  for (const std::string& path : paths) {
    DraftList list = list_one(path, output, language, excluded);
    for (std::string& draft : list.paths) {
      if (seen.insert(fs::path(draft).lexically_normal().string()).second) {
        all.paths.push_back(std::move(draft));
      }
    }
    std::move(list.errors.begin(), list.errors.end(), std::back_inserter(all.errors));
  }
  return all;
}

}  // namespace gaolint
