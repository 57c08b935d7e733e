#pragma once

#include <string>

#include "report/language.h"
#include "rule/evidence.h"
#include "rule/rule.h"

namespace gaolint {

/// What was measured of a rule on published text, in one line: how often it fired, how often it was
/// right, on which text and when; or that it was not measured.
std::string evidence_text(const Evidence& evidence, const Rule& rule, Language language);

}  // namespace gaolint
