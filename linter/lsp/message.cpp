#include "lsp/message.h"

#include <utility>

#include "lsp/json_text.h"

namespace gaolint {

Message read_message(std::string_view body) {
  Message message;
  std::optional<Json> json = parse_json(body);
  if (!json) {
    message.kind = Message::Kind::Unreadable;
    return message;
  }
  message.kind = Message::Kind::Invalid;
  const Json& id = member(*json, "id");
  const bool has_id = id.is_string() || id.is_number_integer();
  if (has_id) message.id = id;
  message.method = string_of(member(*json, "method"));
  if (!message.method.empty() && (has_id || !json->contains("id"))) {
    message.kind = has_id ? Message::Kind::Request : Message::Kind::Notification;
    if (json->contains("params")) message.params = std::move((*json)["params"]);
  } else if (has_id && (json->contains("result") || json->contains("error"))) {
    message.kind = Message::Kind::Response;
    message.failed = json->contains("error");
  }
  return message;
}

Json response(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_response(const Json& id, ErrorCode code, std::string_view text) {
  return {{"jsonrpc", "2.0"},
          {"id", id},
          {"error", {{"code", static_cast<int>(code)}, {"message", text}}}};
}

Json request(const Json& id, std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

Json notification(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

std::string response_text(const Json& id, std::string_view result) {
  return with_member({{"jsonrpc", "2.0"}, {"id", id}}, "result", result);
}

std::string notification_text(std::string_view method, std::string_view params) {
  return with_member({{"jsonrpc", "2.0"}, {"method", method}}, "params", params);
}

}  // namespace gaolint
