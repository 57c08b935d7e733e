#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/rule_coverage.h"
#include "report/language.h"
#include "report/paint.h"

namespace gaolint {

/// How the text is to look.
struct CoverageLook {
  Language language;
  Paint paint;
  int width;
};

struct CoverageTotals {
  std::size_t rules = 0;
  std::size_t parts = 0;
  std::size_t exercised = 0;
  /// Of a hundred, rounded down.
  std::size_t percent() const { return parts == 0 ? 100 : exercised * 100 / parts; }
};
CoverageTotals totals_of(const std::vector<RuleCoverage>& rules);

/// The parts that no example exercises, rule by rule, each with its line; then the totals.
std::string coverage_text(const CoverageRun& run, const std::vector<RuleCoverage>& rules,
                          const CoverageLook& look);

}  // namespace gaolint
