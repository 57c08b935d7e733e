#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "formats/draft_fault.h"
#include "formats/text_change.h"
#include "text/encoding.h"
#include "text/source.h"

namespace gaolint {

enum class DraftFormat : unsigned char {
  Plain,
  Markdown,
  Docx,
  OldWord,  // cannot be read
};

/// By the first bytes; a text by the ending of its name.
DraftFormat format_of(std::string_view name, std::string_view bytes);

/// Reads what somebody has already taken out of its file, as UTF-8. `format`: of a text.
Source read_text(std::string name, std::string text, DraftFormat format);

/// Reads a draft in its format; `encoding`, as in Source::from_bytes, is of texts.
std::variant<Source, DraftFault> read_draft(std::string name, std::string bytes,
                                            std::optional<Encoding> encoding);

/// The same for a text that somebody has open and that is no file: in the format of its name.
Source read_open_draft(std::string name, std::string text);

/// The bytes of a draft with changes made, which are sorted, disjoint and of text that may be
/// edited; in a Word file as tracked changes. `source` was read from `bytes`. Nothing where a
/// change cannot be written in the draft's encoding or format.
std::optional<std::string> write_changes(const std::string& bytes, const Source& source,
                                         const std::vector<TextChange>& changes);

}  // namespace gaolint
