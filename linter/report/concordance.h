#pragma once

#include <string>
#include <string_view>

#include "report/paint.h"
#include "text/span.h"

namespace gaolint {

/// A mark with what stands around it, such that the marks of lines of one width stand below each
/// other:
///
///     …各部门要进一步【压实】责任，…
///
/// The mark is coloured, or in brackets where there is no colour.
std::string concordance_line(std::string_view text, Span paragraph, Span mark, int width,
                             Paint paint);

}  // namespace gaolint
