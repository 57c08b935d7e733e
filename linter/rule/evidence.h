#pragma once

#include <span>
#include <string_view>

namespace gaolint {

struct Rule;

/// How often a rule fired on published text, and how often that was a real fault.
struct RuleEvidence {
  std::string_view rule;
  int findings = 0;
  int read = 0;   // findings that a person has judged
  int right = 0;  // of those, the real faults
};

/// What was measured on one corpus of published text; rules/evidence.tsv, built into the program.
struct Evidence {
  std::string_view corpus;  // digest of its files
  int characters = 0;
  std::string_view date;                // YYYY-MM-DD
  std::span<const RuleEvidence> rules;  // sorted by rule

  const RuleEvidence* find(std::string_view rule) const;
};

const Evidence& embedded_evidence();

/// What the evidence says of this rule; null where the rule was not measured, or is not the one
/// built in but one of that id from the user's packs.
const RuleEvidence* evidence_of(const Evidence& evidence, const Rule& rule);

}  // namespace gaolint
