#pragma once

#include <vector>

#include "syntax/outline.h"
#include "text/folded_text.h"

namespace gaolint {

/// Appends what stands in quotation marks as somebody's words (引文) and in title marks (《》).
///
/// A quotation is reported speech where it holds the end of a sentence, or where a verb of saying
/// stands before it: with a colon or comma between, or with a clause inside. What merely names
/// something (“六稳”) is none. A quotation of several paragraphs opens in each of them and closes
/// in the last (GB/T 15834-2011 4.8.3.5): one unit a paragraph. Marks that are never closed make no
/// unit. Linear in the text.
void read_quotations(const FoldedText& folded, std::vector<Unit>& units);

}  // namespace gaolint
