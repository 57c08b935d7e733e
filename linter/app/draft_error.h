#pragma once

#include <string>

#include "formats/draft_fault.h"
#include "report/language.h"
#include "text/result.h"

namespace gaolint {

/// Says why a draft was not read, and what to do about it.
Error draft_error(const std::string& name, const DraftFault& fault, Language language);

}  // namespace gaolint
