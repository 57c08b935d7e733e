#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>

#include "lsp/message.h"
#include "lsp/wire.h"

namespace gaolint {

/// Requests to the client.
class Calls {
 public:
  using Then = std::function<void(bool granted)>;
  /// `wire` lives longer.
  explicit Calls(Wire& wire) : wire_(wire) {}

  void send(std::string_view method, Json params, Then then = {});
  /// A response of the client, to whatever.
  void take(const Message& response);

 private:
  Wire& wire_;
  std::int64_t last_ = 0;
  std::map<std::int64_t, Then> waiting_;
};

}  // namespace gaolint
