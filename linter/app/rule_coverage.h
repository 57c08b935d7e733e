#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "app/rule_parts.h"
#include "rule/rule_set.h"

namespace gaolint {

/// A part of a rule, and whether some example would notice if it were gone.
struct CoveredPart {
  RulePart part;
  bool exercised = false;
};

struct RuleCoverage {
  const Rule* rule;
  /// Those that it could do without, as far as loading goes; outer before inner. What lies in a
  /// part that is not exercised is left out.
  std::vector<CoveredPart> parts;
};

/// Takes rules apart: each part of a rule is taken out in turn, the rule is read again, and what it
/// finds in its examples is compared. Data that several rules read is exercised by any of them.
class CoverageRun {
 public:
  /// `files`: of the packs, without errors in those of the rules that are asked for; must live
  /// longer.
  explicit CoverageRun(const std::vector<PackFile>& files);
  ~CoverageRun();

  /// In the order of the rules. Parts of shared data are with the first rule that reads them.
  std::vector<RuleCoverage> run(const std::vector<const Rule*>& rules);

  const PackFile& file(std::size_t number) const { return files_[number]; }
  const TomlTree& tree(std::size_t number) const { return *files_[number].parsed; }

 private:
  class Bench;
  /// What tells a part of shared data from others.
  using PartKey = std::tuple<std::size_t, std::uint32_t, Offset>;
  static PartKey key_of(const RulePart& part);

  RuleCoverage cover(const Rule& rule);
  std::optional<RuleNode> find(const Rule& rule) const;

  std::vector<PackFile> files_;  // all of them read
  std::deque<ParsedToml> parsed_;
  std::deque<TomlTree> trees_;
  FieldUses uses_;
};

}  // namespace gaolint
