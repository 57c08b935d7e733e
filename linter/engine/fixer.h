#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "formats/draft_fault.h"
#include "rule/finding.h"
#include "text/encoding.h"

namespace gaolint {

/// What became of a draft.
struct FixedDraft {
  std::optional<DraftFault> fault;  // it could not be read; there is nothing else then
  std::string bytes;                // the whole file; what no fix touched is as it was
  std::size_t applied = 0;          // fixes
  std::size_t withheld = 0;   // fixes that would have made another finding or changed the outline
  std::vector<Finding> left;  // findings in the fixed draft; their places are of its text
};

/// Applies fixes to whole files until there is nothing more to fix. A fix that would add a finding
/// of any rule, or change how the outline is nested, is withheld. Const, may be shared by threads.
class Fixer {
 public:
  /// Applies fixes that are at least as trusted as `least`. `engine` lives longer.
  Fixer(const Engine& engine, Safety least) : engine_(engine), least_(least) {}

  /// `encoding` as in Source::from_bytes; the file keeps the one that it has, and its byte order
  /// mark.
  FixedDraft fix(const std::string& name, std::string bytes,
                 std::optional<Encoding> encoding) const;

 private:
  const Engine& engine_;
  Safety least_;
};

}  // namespace gaolint
