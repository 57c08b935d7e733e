#pragma once

#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// Paragraphs [first, last) that are one draft: all of a file, or one piece of a file that strings
/// several together under `# ` titles.
struct DocumentPart {
  int first = 0;
  int last = 0;
  Span folded;
};

std::vector<DocumentPart> document_parts(const Document& document);

}  // namespace gaolint
