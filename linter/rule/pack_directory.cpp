#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <utility>

#include "rule/rule_set.h"

namespace gaolint {

namespace {

namespace fs = std::filesystem;

/// No list of words comes near; it keeps a wrong path from filling the memory.
constexpr std::uintmax_t kLargest = 64 << 20;
constexpr std::string_view kExamplesEnding = ".examples.toml";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

Error unreadable(const std::string& path, const std::string& why) {
  return {"cannot read " + path + ": " + why, {path, 0, 0}, {}, {}};
}

class DirectoryReader {
 public:
  PackDirectory read(const std::string& root) && {
    std::error_code error;
    const auto status = fs::status(root, error);
    if (!fs::is_directory(status)) {
      const bool exists = fs::exists(status);
      result_.errors.push_back(
          unreadable(root, exists ? "not a directory of rules" : "there is no such directory"));
      if (exists) result_.errors.back().hint = fs::path(root).parent_path().string();
      return std::move(result_);
    }
    walk(root);
    std::sort(result_.files.begin(), result_.files.end());
    std::sort(result_.examples.begin(), result_.examples.end());
    if (result_.files.empty() && result_.errors.empty()) {
      result_.errors.push_back(unreadable(root, "no .toml file is in it"));
    }
    return std::move(result_);
  }

 private:
  /// Links to directories are not followed, so the walk ends.
  void walk(const std::string& root) {
    std::error_code error;
    fs::recursive_directory_iterator entry(root, error), end;
    while (!error && entry != end) {
      std::error_code ignored;
      const fs::path path = entry->path();
      if (hidden(path)) {
        entry.disable_recursion_pending();
      } else if (path.extension() == ".toml" && !entry->is_directory(ignored)) {
        read_file(path);
      }
      entry.increment(error);
    }
    if (error) result_.errors.push_back(unreadable(root, error.message()));
  }

  void read_file(const fs::path& path) {
    const std::string name = path.lexically_normal().generic_string();
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
      result_.errors.push_back(unreadable(name, "not a file"));
      return;
    }
    const auto size = fs::file_size(path, error);
    if (error || size > kLargest) {
      result_.errors.push_back(unreadable(name, error ? error.message() : "larger than 64 MiB"));
      return;
    }
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (!file.good() && !file.eof()) {
      result_.errors.push_back(unreadable(name, "no permission, or a broken disk"));
      return;
    }
    if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
    auto& files = name.ends_with(kExamplesEnding) ? result_.examples : result_.files;
    files.emplace_back(name, std::move(text));
  }

  PackDirectory result_;
};

}  // namespace

PackDirectory read_pack_directory(const std::string& path) { return DirectoryReader().read(path); }

}  // namespace gaolint
