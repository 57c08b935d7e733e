#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace gaolint {

using Json = nlohmann::ordered_json;

/// What comes from a client may have any shape: these never fail, they give nothing instead.

/// The member of that name; null where `value` is no object or has none.
const Json& member(const Json& value, std::string_view name);
/// The member behind several names, as in member(value, {"textDocument", "uri"}).
const Json& member(const Json& value, std::initializer_list<std::string_view> path);

std::optional<std::int64_t> integer_of(const Json& value);
/// The value where it is an array, else an empty one.
const Json& items_of(const Json& value);
/// Empty where it is no string; valid as long as `value`.
std::string_view string_of(const Json& value);
bool is_true(const Json& value);

/// Nothing where the text is no JSON.
std::optional<Json> parse_json(std::string_view text);

}  // namespace gaolint
