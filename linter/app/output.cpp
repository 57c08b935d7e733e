#include "app/output.h"

#include <cerrno>
#include <iostream>

#include "app/system_text.h"
#include "report/phrase.h"

namespace gaolint {

void print(std::string_view text) { std::cout << text; }

Output::Output(const std::string& path, Language language) : path_(path), language_(language) {
  if (path.empty()) return;
  errno = 0;
  file_.open(path, std::ios::binary);
  if (!file_) open_error_ = errno;
}

std::ostream& Output::stream() { return path_.empty() ? std::cout : file_; }

std::optional<Error> Output::close() {
  errno = 0;
  if (stream().flush()) return std::nullopt;
  const int error_number = open_error_ != 0 ? open_error_ : errno;
  // A stream does not say why an earlier write failed.
  const std::string reason = error_number == 0 ? "" : ": " + system_text(error_number, language_);
  const std::string name = path_.empty() ? phrase(language_, "标准输出", "standard output") : path_;
  return Error{
      phrase(language_, "写不进去{}", "cannot be written{}", reason), {name, 0, 0}, {}, {}};
}

}  // namespace gaolint
