#pragma once

#include <chrono>
#include <optional>

#include "kinds/document_parts.h"
#include "rule/check.h"
#include "syntax/document.h"

namespace gaolint {

/// The day a draft is of.
struct DocumentDate {
  std::chrono::year_month_day day;
  std::optional<Span>
      place;  // folded; none where it is not in the text (--date) or in front matter
};

/// What the user says (--date); else what the text says of itself: `date:` in front matter, a
/// 成文日期 label, a date line under the title or a signature's (落款). Nothing where it says none,
/// or two that are more than a month apart: then nobody knows.
std::optional<DocumentDate> document_date(const Document& document, const DocumentPart& part,
                                          const Settings& settings);

}  // namespace gaolint
