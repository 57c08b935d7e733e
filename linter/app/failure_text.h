#pragma once

#include <string>

#include "app/rule_tests.h"
#include "report/language.h"
#include "report/paint.h"

namespace gaolint {

/// A failed example as the author of its rule reads it: where it is, what should have been found
/// and was not, what was found instead.
std::string failure_text(const ExampleFailure& failure, Language language, Paint paint, int width);

}  // namespace gaolint
