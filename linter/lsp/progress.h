#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "lsp/json.h"

namespace gaolint {

/// What a client shows of long work, under a token of its or ours. Nothing is said where there is
/// no token, and nothing after end().
class Progress {
 public:
  /// Takes the params of $/progress.
  using Send = std::function<void(Json params)>;
  Progress() : token_(nullptr) {}
  Progress(Json token, Send send) : token_(std::move(token)), send_(std::move(send)) {}

  const Json& token() const { return token_; }
  void begin(std::string_view title, bool cancellable);
  /// `done` of `all`, said where the whole percentage has changed.
  void report(std::size_t done, std::size_t all);
  void end();

 private:
  void say(Json value);

  Json token_;
  Send send_;
  bool begun_ = false;
  std::size_t percentage_ = 0;
};

}  // namespace gaolint
