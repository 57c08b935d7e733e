#pragma once

#include <array>
#include <string>
#include <string_view>
#include <thread>

#include "lsp/framing.h"
#include "lsp/inbox.h"

namespace gaolint {

/// The two ends of a connection: a thread that reads messages into an inbox, and a way to write
/// them, from one other thread.
class Wire {
 public:
  /// Descriptors that stay open as long as this.
  Wire(int in, int out, Inbox& inbox);
  /// Ends the thread, wherever it waits.
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  void send(const Json& message);
  /// One that is JSON text already.
  void send_text(std::string_view message);
  /// Whether the other side no longer takes what is sent.
  bool broken() const { return broken_; }

 private:
  void read();
  /// False after the last message there will be.
  bool deliver(std::string_view bytes);
  bool wait_for_bytes() const;

  int in_;
  int out_;
  Inbox& inbox_;
  MessageReader reader_;
  bool broken_ = false;
  std::array<int, 2> stop_{-1, -1};  // a pipe; its write end is closed to stop the thread
  std::thread thread_;
};

}  // namespace gaolint
