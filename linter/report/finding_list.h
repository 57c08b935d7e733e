#pragma once

#include <string>
#include <vector>

#include "report/paint.h"
#include "report/reporter.h"

namespace gaolint {

/// Findings of one rule in one file as a list in columns, each with its place and a few characters
/// around it:
///
///     draft.txt 错误 另有 21 处：数字没有填写 placeholder/number
///         12:4  增长⟦XX⟧%，           13:8  全县⟦X⟧个乡镇都
std::string finding_list(const Source& source, const std::vector<const Finding*>& findings,
                         const ReportOptions& options);

}  // namespace gaolint
