#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string_view>

#include "lsp/message.h"

namespace gaolint {

/// Messages on their way from the thread that reads them to the one that deals with them.
class Inbox {
 public:
  /// A $/cancelRequest that names a request which still waits marks that and is not kept.
  void put(Message message);
  /// The next message, where one waits.
  std::optional<Message> take();
  /// Waits for it.
  Message wait();
  /// Whether a message waits that changes or closes this document, so that what is said of it now
  /// would be out of date.
  bool changes(std::string_view uri) const;

 private:
  bool cancel(const Json& id);

  mutable std::mutex mutex_;
  std::condition_variable filled_;
  std::deque<Message> messages_;
};

}  // namespace gaolint
