#include "app/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "app/system_text.h"
#include "report/phrase.h"

namespace gaolint {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

Error too_large(const std::string& name, Language language) {
  return {phrase(language, "文件太大：最多 {} MiB", "too large: the limit is {} MiB",
                 kLargestFile >> 20),
          {name, 0, 0},
          {},
          {}};
}

Error not_a_file(const std::string& name, Language language) {
  return {phrase(language, "不是普通文件（管道、设备等），没有读",
                 "not a regular file (a pipe, a device …), not read"),
          {name, 0, 0},
          {},
          phrase(language, "要检查管道里的文字，请用 - 从标准输入读",
                 "use - to read from the standard input")};
}

Result<std::string> read_all(int descriptor, std::size_t expected, const std::string& name,
                             Language language) {
  std::string bytes;
  bytes.reserve(std::min(expected, kLargestFile) + 1);
  while (true) {
    const std::size_t used = bytes.size();
    bytes.resize(used + std::max(kChunk, std::min(bytes.capacity() - used, kLargestFile)));
    const ssize_t got = ::read(descriptor, bytes.data() + used, bytes.size() - used);
    const int error_number = errno;
    bytes.resize(used + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got == 0) return bytes;
    if (got < 0 && error_number != EINTR) return cannot_read(name, error_number, language);
    if (bytes.size() > kLargestFile) return too_large(name, language);
  }
}

}  // namespace

Result<std::string> read_file(const std::string& path, Language language) {
  struct stat status = {};
  // Looked at before it is opened: opening a device may already do something.
  if (::stat(path.c_str(), &status) != 0) return cannot_read(path, errno, language);
  if (S_ISDIR(status.st_mode)) return cannot_read(path, EISDIR, language);
  if (!S_ISREG(status.st_mode)) return not_a_file(path, language);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0) return cannot_read(path, errno, language);
  if (::fstat(file.number(), &status) != 0) return cannot_read(path, errno, language);
  if (!S_ISREG(status.st_mode)) return not_a_file(path, language);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > kLargestFile) return too_large(path, language);
  return read_all(file.number(), size, path, language);
}

Result<std::string> read_standard_input(const std::string& name, Language language) {
  return read_all(STDIN_FILENO, 0, name, language);
}

}  // namespace gaolint
