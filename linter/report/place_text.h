#pragma once

#include <string>

#include "report/language.h"
#include "text/source.h"

namespace gaolint {

/// A place as a person looks for it: 12:5 in a file of text; 第12段第5字 in one of Word, where
/// nobody sees lines, and footnotes and headers count their own paragraphs.
std::string place_text(const Source& source, Offset at, Language language);

/// The place after the name of the file.
std::string file_place_text(const Source& source, Offset at, Language language);

}  // namespace gaolint
