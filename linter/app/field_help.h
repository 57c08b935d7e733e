#pragma once

#include <string_view>

namespace gaolint {

/// What is to be put in a field of a rule, in Chinese, in one line; empty where nothing is known.
/// `kind` is empty for the fields that rules of all kinds have.
std::string_view field_help(std::string_view kind, std::string_view key);
/// The same of a field of pack.toml.
std::string_view pack_field_help(std::string_view key);
/// The same of a field of .gaolint.toml.
std::string_view config_field_help(std::string_view key);

}  // namespace gaolint
