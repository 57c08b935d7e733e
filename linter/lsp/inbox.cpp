#include "lsp/inbox.h"

#include <algorithm>
#include <utility>

namespace gaolint {

void Inbox::put(Message message) {
  const std::lock_guard lock(mutex_);
  const bool cancels =
      message.kind == Message::Kind::Notification && message.method == "$/cancelRequest";
  if (cancels && cancel(member(message.params, "id"))) return;
  messages_.push_back(std::move(message));
  filled_.notify_one();
}

bool Inbox::cancel(const Json& id) {
  bool found = false;
  for (Message& message : messages_) {
    if (message.kind != Message::Kind::Request || message.id != id) continue;
    message.cancelled = found = true;
  }
  return found;
}

std::optional<Message> Inbox::take() {
  const std::lock_guard lock(mutex_);
  if (messages_.empty()) return std::nullopt;
  Message message = std::move(messages_.front());
  messages_.pop_front();
  return message;
}

Message Inbox::wait() {
  std::unique_lock lock(mutex_);
  filled_.wait(lock, [this] { return !messages_.empty(); });
  Message message = std::move(messages_.front());
  messages_.pop_front();
  return message;
}

bool Inbox::changes(std::string_view uri) const {
  const std::lock_guard lock(mutex_);
  return std::any_of(messages_.begin(), messages_.end(), [&](const Message& message) {
    return message.kind == Message::Kind::Notification &&
           (message.method == "textDocument/didChange" ||
            message.method == "textDocument/didClose") &&
           string_of(member(message.params, {"textDocument", "uri"})) == uri;
  });
}

}  // namespace gaolint
