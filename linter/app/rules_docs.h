#pragma once

#include <string>
#include <vector>

#include "rule/rule_set.h"

namespace gaolint {

/// What every page begins with: it tells pages of ours from others.
inline constexpr char kPageMark[] = "<!-- gaolint rules docs -->\n";

/// The reference of the rules as Markdown: a page for each, "placeholder/name.md", and "README.md",
/// which lists them. The same rules give the same bytes.
struct RulePage {
  std::string path;
  std::string text;
};
std::vector<RulePage> rule_pages(const RuleSet& set);

}  // namespace gaolint
