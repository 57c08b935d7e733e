#pragma once

#include <string>

#include "report/paint.h"
#include "report/reporter.h"
#include "text/result.h"

namespace gaolint {

/// The error as people read it on the standard error: place and message, the offending line, the
/// suggestion.
std::string error_text(const Error& error, Language language, Paint paint);

}  // namespace gaolint
