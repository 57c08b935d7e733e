#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lsp/json.h"

namespace gaolint {

enum class ErrorCode : int {
  ParseError = -32700,
  InvalidRequest = -32600,
  MethodNotFound = -32601,
  InvalidParams = -32602,
  NotInitialized = -32002,
  RequestCancelled = -32800,
  ServerCancelled = -32802,
};

/// What came from the client.
struct Message {  // NOLINT(bugprone-exception-escape): Json's moves assert, they do not throw
  enum class Kind { Request, Notification, Response, Unreadable, Invalid, Closed };
  Kind kind = Kind::Closed;
  Json id;  // of a request
  std::string method;
  Json params;
  bool cancelled = false;
  bool failed = false;  // of a response
};

/// Reads a body; what is no JSON or no message is one of kind Unreadable or Invalid.
Message read_message(std::string_view body);

Json response(const Json& id, Json result);
Json error_response(const Json& id, ErrorCode code, std::string_view text);
Json request(const Json& id, std::string_view method, Json params);
Json notification(std::string_view method, Json params);
/// The same where the result or the params are JSON text already.
std::string response_text(const Json& id, std::string_view result);
std::string notification_text(std::string_view method, std::string_view params);

}  // namespace gaolint
