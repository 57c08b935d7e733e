#include "rule/families.h"

#include <algorithm>

namespace gaolint {

namespace {

constexpr Family kFamilies[] = {
    {"placeholder", "占位符", "placeholders"},  {"numbering", "序号", "outline numbers"},
    {"repetition", "重复", "repetition"},       {"calendar", "日期与时令", "dates and seasons"},
    {"spelling", "错别字", "wrong characters"}, {"particle", "助词", "particles"},
    {"punctuation", "标点", "punctuation"},     {"numeral", "数字用法", "numerals"},
    {"terms", "规范表述", "fixed terms"},       {"usage", "词语搭配", "usage"},
    {"consistency", "前后一致", "consistency"}, {"figures", "数据", "figures"},
    {"structure", "结构", "structure"},         {"length", "篇幅", "length"},
};

}  // namespace

std::span<const Family> all_families() { return kFamilies; }

const Family* find_family(std::string_view name) {
  const auto found = std::find_if(std::begin(kFamilies), std::end(kFamilies),
                                  [&](const Family& family) { return family.name == name; });
  return found == std::end(kFamilies) ? nullptr : found;
}

}  // namespace gaolint
