#include "lsp/wire.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "lsp/json_text.h"

namespace gaolint {

Wire::Wire(int in, int out, Inbox& inbox) : in_(in), out_(out), inbox_(inbox) {
  if (pipe2(stop_.data(), O_CLOEXEC) != 0) stop_ = {-1, -1};
  thread_ = std::thread([this] { read(); });
}

Wire::~Wire() {
  if (stop_[1] >= 0) close(stop_[1]);
  thread_.join();
  if (stop_[0] >= 0) close(stop_[0]);
}

bool Wire::wait_for_bytes() const {
  std::array<pollfd, 2> ends{pollfd{in_, POLLIN, 0}, pollfd{stop_[0], POLLIN, 0}};
  while (poll(ends.data(), ends.size(), -1) < 0) {
    if (errno != EINTR) return false;
  }
  return ends[1].revents == 0;
}

void Wire::read() {
  std::vector<char> block(std::size_t{1} << 16);
  while (wait_for_bytes()) {
    const ssize_t size = ::read(in_, block.data(), block.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    if (!deliver({block.data(), static_cast<std::size_t>(size)})) return;
  }
  inbox_.put({});
}

bool Wire::deliver(std::string_view bytes) {
  reader_.feed(bytes);
  while (const auto body = reader_.next()) {
    Message message = read_message(*body);
    const bool last = message.kind == Message::Kind::Notification && message.method == "exit";
    inbox_.put(std::move(message));
    if (last) return false;
  }
  return true;
}

void Wire::send(const Json& message) { send_text(json_text(message)); }

void Wire::send_text(std::string_view message) {
  const std::string text = framed(message);
  for (std::size_t at = 0; at < text.size() && !broken_;) {
    const ssize_t size = ::write(out_, text.data() + at, text.size() - at);
    if (size >= 0) {
      at += static_cast<std::size_t>(size);
    } else if (errno != EINTR) {
      broken_ = true;
    }
  }
}

}  // namespace gaolint
