#include "app/line_input.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace gaolint {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 16;

}  // namespace

/// Puts the next bytes into the buffer, which has been read to its end.
bool LineInput::fill() {
  buffer_.resize(kBlock);
  at_ = 0;
  ssize_t count = 0;
  do {
    count = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_number_ = errno;
  buffer_.resize(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  return count > 0;
}

LineInput::Got LineInput::next(std::string& line) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (true) {
    if (at_ == buffer_.size() && !fill()) {
      if (error_number_ != 0) return Got::Failed;
      if (!any) return Got::End;
      break;
    }
    any = true;
    const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
    too_long = too_long || line.size() + (end - at_) > longest_;
    if (too_long) {
      line = {};
    } else {
      line.append(buffer_, at_, end - at_);
    }
    at_ = end;
    if (end == buffer_.size()) continue;
    ++at_;
    break;
  }
  return too_long ? Got::TooLong : Got::Line;
}

}  // namespace gaolint
