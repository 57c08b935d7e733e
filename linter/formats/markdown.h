#pragma once

#include "text/source.h"

namespace gaolint {

/// The same source, read as Markdown: front matter, code, raw HTML, tables, targets of links,
/// images, footnote marks and the marks of emphasis are no prose. What stood in a sentence like a
/// word (code, an image, a bare address) is U+FFFC there. Marks that begin a line stay, as they
/// number and divide, but for the signs of a heading that has a number of its own. Linear in the
/// size of the text; what is too large or too knotty for the parser is read as plain text.
Source read_as_markdown(Source source);

}  // namespace gaolint
