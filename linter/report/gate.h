#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/examination.h"
#include "report/language.h"
#include "report/paint.h"
#include "rule/finding.h"

namespace gaolint {

/// What was found of one rule.
struct GateStop {
  const Rule* rule = nullptr;
  Severity severity = Severity::Error;
  std::size_t count = 0;
};

/// Whether a draft may be handed in, and what keeps it from that.
struct GateVerdict {
  std::string draft;
  bool unread = false;
  std::vector<GateStop> stops;     // the gravest first
  std::vector<Place> unexplained;  // where something is let pass and no reason is given

  bool passed() const { return !unread && stops.empty() && unexplained.empty(); }
};

/// `least`: from which severity on a finding stops a draft.
GateVerdict judge(const std::string& draft, const std::vector<Finding>& findings,
                  const std::vector<SetAside>& set_aside, Severity least);

/// The verdicts as people read them; empty where there is none.
std::string gate_text(const std::vector<GateVerdict>& verdicts, Language language, Paint paint);

}  // namespace gaolint
