#pragma once

#include <optional>

#include "kinds/calendar/document_date.h"
#include "syntax/document.h"
#include "text/span.h"

namespace gaolint {

/// The year that a place in a sentence speaks of: the last one said before it in the sentence.
struct GoverningYear {
  int year = 0;
  Span place;             // folded: 2024年, 今年
  bool relative = false;  // 今年 and the like, reckoned from the document's date
};

/// Reckons 今年 from the date of the part that it stands in, which is looked for at the first need
/// and kept. Lives for one pass over one document.
class YearContext {
 public:
  YearContext(const Document& document, const Settings& settings)
      : document_(document), settings_(settings) {}

  /// Nothing where no year is said, or a relative one in a document without a date.
  std::optional<GoverningYear> before(Span sentence, Offset at);
  /// Whether some year that is written out in the sentence is `year`.
  bool mentions(Span sentence, int year) const;
  const std::optional<DocumentDate>& date_at(Offset at);

 private:
  const Document& document_;
  const Settings& settings_;
  std::vector<DocumentPart> parts_;
  std::vector<std::optional<std::optional<DocumentDate>>> dates_;  // by part
};

}  // namespace gaolint
