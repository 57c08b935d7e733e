#pragma once

#include "syntax/document.h"
#include "text/span.h"

namespace gaolint {

/// The sentence around a folded offset, cut to some two hundred characters on either side so that
/// looking around every hit stays linear in a text without sentence marks.
Span context_around(const Document& document, Offset at);

}  // namespace gaolint
