#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gaolint {

/// How something is worded in English and in Chinese. In the English form `{}` stands for any text,
/// in the Chinese one {0}, {1} … for those texts in their order.
struct WordingForm {
  std::string_view en;
  std::string_view zh;
};

/// A message that has one of the English forms, in Chinese; the first that fits counts. What stands
/// for a `{}` is put through the forms too, where it is one of them as a whole.
std::optional<std::string> in_chinese(std::string_view message, std::span<const WordingForm> forms);

}  // namespace gaolint
