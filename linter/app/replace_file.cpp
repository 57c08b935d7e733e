#include "app/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "app/system_text.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

/// A file of its own beside another, gone unless it takes the other's place.
class FileBeside {
 public:
  explicit FileBeside(const std::string& path) : path_(path + ".gaolint-XXXXXX") {
    descriptor_ = mkstemp(path_.data());
  }
  FileBeside(const FileBeside&) = delete;
  FileBeside& operator=(const FileBeside&) = delete;
  ~FileBeside() {
    if (descriptor_ < 0) return;
    close(descriptor_);
    if (!moved_) unlink(path_.c_str());
  }

  /// Each is false with errno set.
  bool is_open() const { return descriptor_ >= 0; }
  bool take_mode(const std::string& of) {
    struct stat status {};
    return stat(of.c_str(), &status) == 0 && fchmod(descriptor_, status.st_mode & 07777) == 0;
  }
  bool write_all(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor_) == 0;
  }
  bool move_over(const std::string& path) {
    moved_ = std::rename(path_.c_str(), path.c_str()) == 0;
    return moved_;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool moved_ = false;
};

}  // namespace

std::optional<Error> replace_file(const std::string& path, std::string_view bytes,
                                  Language language) {
  std::error_code failed;
  const std::string real = std::filesystem::canonical(path, failed).string();
  const auto error = [&](int number) {
    return Error{phrase(language, "写不进去：{}（文件没有改动）",
                        "cannot be written: {} (unchanged)", system_text(number, language)),
                 {path, 0, 0},
                 {},
                 {}};
  };
  if (failed) return error(failed.value());
  // A file that may not be written stays as it is, though its directory would let us replace it.
  if (access(real.c_str(), W_OK) != 0) return error(errno);
  FileBeside beside(real);
  if (!beside.is_open() || !beside.take_mode(real) || !beside.write_all(bytes) ||
      !beside.move_over(real)) {
    return error(errno);
  }
  return std::nullopt;
}

}  // namespace gaolint
