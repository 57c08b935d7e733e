#pragma once

#include <vector>

#include "syntax/document.h"

namespace gaolint {

/// The sentences of a draft without the markers that some begin with, and its other lines that are
/// no points: title, byline, salutation, closing. Folded spans, in order.
std::vector<Span> plain_sentences(const Document& document);

}  // namespace gaolint
