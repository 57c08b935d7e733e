#include "lsp/json_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace gaolint {
namespace {

/// Whether a string stands in JSON as it is.
bool is_plain(std::string_view text) {
  const auto escaped = [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
  };
  return std::none_of(text.begin(), text.end(), escaped) && is_valid_utf8(text);
}

}  // namespace

std::string json_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_json_string(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out.append("\"").append(text).append("\"");
  } else {
    out += json_text(text);
  }
}

std::string with_member(const Json& object, std::string_view name, std::string_view value) {
  std::string out = json_text(object);
  out.reserve(out.size() + name.size() + value.size() + 8);
  out.back() = object.empty() ? ' ' : ',';
  append_json_string(out, name);
  return out.append(":").append(value).append("}");
}

std::string array_text(const std::vector<std::string>& values) {
  std::string out = "[";
  for (const std::string& value : values) {
    if (out.size() > 1) out += ',';
    out += value;
  }
  return out += ']';
}

}  // namespace gaolint
