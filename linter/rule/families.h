#pragma once

#include <span>
#include <string_view>

namespace gaolint {

/// The first part of rule ids: what a rule is about.
struct Family {
  std::string_view name;
  std::string_view zh;
  std::string_view en;
};

/// In the order in which they are shown.
std::span<const Family> all_families();
const Family* find_family(std::string_view name);

}  // namespace gaolint
