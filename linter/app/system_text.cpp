#include "app/system_text.h"

#include <cerrno>
#include <cstring>

#include "report/phrase.h"

namespace gaolint {

std::string system_text(int error_number, Language language) {
  if (language == Language::Zh) {
    switch (error_number) {
      case ENOENT:
        return "没有这个文件或目录";
      case ENOTDIR:
        return "路径中有一段不是目录";
      case EACCES:
      case EPERM:
        return "没有权限";
      case EISDIR:
        return "是目录，不是文件";
      case ELOOP:
        return "符号链接成环";
      case ENAMETOOLONG:
        return "路径太长";
      case ENOSPC:
        return "磁盘已满";
      case EIO:
        return "磁盘读写错误";
      case EMFILE:
      case ENFILE:
        return "打开的文件太多";
      default:
        break;
    }
  }
  return std::strerror(error_number);
}

Error cannot_read(const std::string& path, int error_number, Language language) {
  return {phrase(language, "读不了：{}", "cannot read: {}", system_text(error_number, language)),
          {path, 0, 0},
          {},
          {}};
}

}  // namespace gaolint
