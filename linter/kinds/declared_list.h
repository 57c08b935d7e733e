#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "rule/check.h"
#include "rule/fields.h"

namespace gaolint {

/// Kind `declared-count`, in = "list": “三大一强”，即：甲、乙、丙、丁.
std::unique_ptr<Check> build_declared_list(const Fields&);

/// How many things a list may name, from the least to the most: 和 and 与 may join two things or be
/// part of one.
struct ListCount {
  std::uint32_t least = 0;
  std::uint32_t most = 0;
};

/// The ways to count a list up to the end of its sentence: by 、 up to the first comma, by 、 and
/// ，, by ；. Marks inside quotation marks, title marks and brackets separate nothing; ”“ and 》《
/// do. Empty where the list does not say all (等).
std::vector<ListCount> count_list(std::string_view list);

/// The numbers that a slogan of numbers can mean: 三大一强 is 4, 三化 is 3, 五位一体 is 5.
std::vector<std::uint32_t> slogan_counts(std::string_view slogan);

}  // namespace gaolint
