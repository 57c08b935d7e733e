#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/language.h"
#include "rule/finding.h"
#include "text/result.h"
#include "text/source.h"

namespace gaolint {

/// Writes a copy of a Word draft to `output`, with a comment at the place of each finding. `source`
/// was read from the file of that path.
std::optional<Error> annotate_draft(const Source& source, const std::string& path,
                                    const std::vector<Finding>& findings, const std::string& output,
                                    Language language);

}  // namespace gaolint
